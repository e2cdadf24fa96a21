package io.hookline.notify;

import io.hookline.alert.Alert;
import io.hookline.port.Notifier;
import io.hookline.port.NotifyOutcome;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Keeps what it is asked to send, and does with it what a test wants. */
final class ScriptedNotifier implements Notifier {
  private final List<Alert> asked = new CopyOnWriteArrayList<>();
  private final List<Alert> sent = new CopyOnWriteArrayList<>();
  private volatile Function<Alert, NotifyOutcome> script = _ -> new NotifyOutcome.Sent();
  private volatile boolean closed;

  ScriptedNotifier answer(Function<Alert, NotifyOutcome> next) {
    script = next;
    return this;
  }

  @Override
  public NotifyOutcome send(Alert alert) {
    asked.add(alert);
    NotifyOutcome outcome = script.apply(alert);
    if (outcome instanceof NotifyOutcome.Sent) {
      sent.add(alert);
    }
    return outcome;
  }

  @Override
  public void close() {
    closed = true;
  }

  List<Alert> asked() {
    return List.copyOf(asked);
  }

  List<Alert> sent() {
    return List.copyOf(sent);
  }

  boolean isClosed() {
    return closed;
  }
}
