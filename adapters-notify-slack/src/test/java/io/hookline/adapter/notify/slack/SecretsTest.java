package io.hookline.adapter.notify.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.hookline.adapter.notify.slack.standin.Answer;
import io.hookline.adapter.notify.slack.standin.SlackStandIn;
import io.hookline.port.Notifier;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName("Webhook and token")
class SecretsTest {
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final List<String> told = new ArrayList<>();

  @Test
  @DisplayName("are in no result and in no log, at whatever level")
  void nowhere() throws Exception {
    Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    Level before = root.getLevel();
    root.setLevel(Level.TRACE);
    root.addAppender(log);
    log.start();
    try {
      everyAnswer();
    } finally {
      root.setLevel(before);
      root.detachAppender(log);
    }

    log.list.stream().map(ILoggingEvent::getFormattedMessage).forEach(told::add);
    assertThat(told).hasSizeGreaterThan(5).noneMatch(line -> line.contains("Secret42"));
  }

  private void everyAnswer() throws Exception {
    SlackStandIn slack = new SlackStandIn(InstantSource.system());
    try (slack) {
      for (Way way : Way.values()) {
        send(way, slack);
        slack.answerNext(way.declining(403, "invalid_token"));
        send(way, slack);
        slack.answerNext(new Answer(500, Map.of(), "oops"));
        send(way, slack);
        slack.answerNext(new Answer(200, Map.of(), "<html>"));
        send(way, slack);
      }
    }
    // Nobody listens any more.
    for (Way way : Way.values()) {
      send(way, slack);
    }
  }

  private void send(Way way, SlackStandIn slack) {
    try (Notifier notifier = way.open(slack.url())) {
      told.add(notifier.send(Alerts.outage()) + " " + notifier);
    }
  }
}
