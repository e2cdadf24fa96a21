package io.hookline.app.dlq;

import io.hookline.app.text.IoReason;
import io.hookline.job.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where a new body comes from: {@code @FILE}, {@code @-} for standard input, or the text itself.
 */
public final class PayloadSource {
  /** What every store keeps whole. */
  public static final int LARGEST = 15 << 20;

  private PayloadSource() {}

  /**
   * The body that {@code text} stands for.
   *
   * @throws IllegalArgumentException where it cannot be read, or is too large for a dead letter
   */
  public static Payload read(String text, InputStream standardInput) {
    if (!text.startsWith("@")) {
      return checked(Payload.of(text), "the text");
    }
    String name = text.substring(1);
    try {
      return name.equals("-") ? read(standardInput, "standard input") : ofFile(Path.of(name));
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          name + ": cannot be read (" + IoReason.of(unreadable) + ")", unreadable);
    } catch (InvalidPathException noPath) {
      throw new IllegalArgumentException(name + ": is no path", noPath);
    }
  }

  private static Payload ofFile(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    }
  }

  private static Payload read(InputStream in, String name) throws IOException {
    return checked(Payload.of(in.readNBytes(LARGEST + 1)), name);
  }

  private static Payload checked(Payload payload, String name) {
    if (payload.size() > LARGEST) {
      throw new IllegalArgumentException(name + ": is longer than 15MiB, which no store keeps");
    }
    return payload;
  }
}
