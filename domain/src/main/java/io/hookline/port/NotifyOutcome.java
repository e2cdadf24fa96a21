package io.hookline.port;

import java.time.Duration;

/** What became of an alert. */
public sealed interface NotifyOutcome {

  /** The service has it. */
  record Sent() implements NotifyOutcome {}

  /**
   * Not now: the service is down, slow, or asks for patience.
   *
   * @param why one line without secrets, such as {@code 429 Too Many Requests}
   * @param after how long to leave the service alone; zero where it did not say
   */
  record Later(String why, Duration after) implements NotifyOutcome {}

  /**
   * Never: the alert or the credentials are refused, and sending it again would not help.
   *
   * @param why one line without secrets that says what to do, such as {@code channel_not_found:
   *     invite the app to the channel, or correct notify.slack.channel}
   */
  record Refused(String why) implements NotifyOutcome {}
}
