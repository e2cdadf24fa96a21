package io.hookline.app.dlq;

import io.hookline.destination.Destination;
import io.hookline.job.JobState;
import io.hookline.job.QueueRef;
import io.hookline.job.RequestRules;
import io.hookline.spi.ValueTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** What people type to say which letters they mean. */
public final class Names {
  private static final String FILE = "file";

  private Names() {}

  /**
   * The destination of a URL, or of the scheme, host and port alone.
   *
   * @throws IllegalArgumentException where {@code text} is neither
   */
  public static Destination destination(String text) {
    try {
      return Destination.of(RequestRules.url(text));
    } catch (IllegalArgumentException noUrl) {
      throw new IllegalArgumentException(
          "\"%s\" is no destination: write https://example.com or https://example.com:8443"
              .formatted(text),
          noUrl);
    }
  }

  /**
   * The queue of a file that is there, or the one that is named {@code TYPE:NAME}.
   *
   * @throws IllegalArgumentException where {@code text} is neither
   */
  public static QueueRef queue(String text) {
    try {
      Path file = Path.of(text);
      return Files.exists(file) ? new QueueRef(FILE, file.toRealPath().toString()) : named(text);
    } catch (InvalidPathException | IOException unusable) {
      return named(text);
    }
  }

  /**
   * The state that is named so, in any case.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static JobState status(String text) {
    return JobState.of(text.strip().toLowerCase(Locale.ROOT))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"%s\" is none of pending, processing, failed, complete".formatted(text)));
  }

  /**
   * A length of time.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static Duration duration(String text) {
    try {
      return ValueTypes.DURATION.parser().apply(text);
    } catch (IllegalArgumentException | ArithmeticException unreadable) {
      throw new IllegalArgumentException(
          "\"%s\" is no length of time: write 12h or 30d".formatted(text), unreadable);
    }
  }

  private static QueueRef named(String text) {
    if (text.indexOf(':') > 0) {
      return QueueRef.parse(text);
    }
    throw new IllegalArgumentException(
        "%s: no such file; a file that is gone is named file:/its/whole/path, another queue TYPE:NAME"
            .formatted(text));
  }
}
