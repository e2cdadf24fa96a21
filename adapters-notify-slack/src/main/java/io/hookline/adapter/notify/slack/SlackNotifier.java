package io.hookline.adapter.notify.slack;

import io.hookline.alert.Alert;
import io.hookline.port.Notifier;
import io.hookline.port.NotifyOutcome;
import java.io.IOException;
import java.time.Duration;

/** Posts each alert as one message. */
final class SlackNotifier implements Notifier {
  private final Messages messages;
  private final Poster poster;
  private final Verdicts verdicts;
  private volatile boolean closed;

  private SlackNotifier(Messages messages, Poster poster, Verdicts verdicts) {
    this.messages = messages;
    this.poster = poster;
    this.verdicts = verdicts;
  }

  static SlackNotifier open(SlackSettings settings) {
    return new SlackNotifier(
        new Messages(settings.mention()), Poster.of(settings), Verdicts.of(settings));
  }

  @Override
  public NotifyOutcome send(Alert alert) {
    if (closed) {
      return new NotifyOutcome.Later("the notifier is closed", Duration.ZERO);
    }
    Message message = messages.of(alert);
    try {
      return verdicts.on(poster.post(message));
    } catch (IOException failure) {
      return verdicts.on(failure);
    } catch (RuntimeException unreadable) {
      // The SDK takes any answer for one of Slack's.
      return verdicts.on(new Reply.Foreign());
    }
  }

  /** Breaks off what is being sent. */
  @Override
  public void close() {
    closed = true;
    poster.close();
  }
}
