package io.hookline.app;

import java.util.Optional;

/** Which Hookline this is. */
public final class Version {
  private Version() {}

  /** Such as {@code 0.1.0}, from the jar's manifest; {@code development} outside of a jar. */
  public static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** What {@code --version} prints. */
  public static String text() {
    return "hookline %s (Java %s)".formatted(number(), System.getProperty("java.version"));
  }
}
