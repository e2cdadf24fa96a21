package io.hookline.adapter.notify.slack;

import io.hookline.spi.Settings;
import java.time.Duration;
import java.util.Optional;

/**
 * What is configured.
 *
 * @param access where messages are posted
 * @param mention who is mentioned when an outage begins
 * @param timeout how long one message may take
 */
record SlackSettings(SlackAccess access, Optional<Mention> mention, Duration timeout) {

  static SlackSettings read(Settings settings) {
    Optional<Mention> mention = settings.get(SlackKeys.MENTION);
    Duration timeout = settings.get(SlackKeys.TIMEOUT);
    return new SlackSettings(SlackAccess.read(settings), mention, timeout);
  }
}
