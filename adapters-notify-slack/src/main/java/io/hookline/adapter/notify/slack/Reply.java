package io.hookline.adapter.notify.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** What Slack said. */
sealed interface Reply {
  /** The message is in the channel. */
  record Taken() implements Reply {}

  /**
   * It is not.
   *
   * @param status of the HTTP answer
   * @param code Slack's own word for the error, where it gave one
   * @param patience how long it asks to be left alone; zero where it did not
   */
  record Declined(int status, Optional<String> code, Duration patience) implements Reply {}

  /** Somebody else answered, such as a web page. */
  record Foreign() implements Reply {}

  /** What Slack's words look like; nothing else of an answer is ever shown. */
  Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{1,60}");

  /** Longer than any wait that makes sense. */
  Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

  /** Takes {@code word} as a code where it is one. */
  static Reply declined(int status, String word, Optional<String> retryAfter) {
    return new Declined(
        status,
        Optional.of(word.strip()).filter(CODE.asMatchPredicate()),
        retryAfter
            .filter(SECONDS.asMatchPredicate())
            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
            .orElse(Duration.ZERO));
  }
}
