package io.hookline.distribution;

import java.nio.file.Path;
import java.util.Objects;

/** What the build tells of its folders. */
final class Place {
  /** The folder of the parent pom. */
  static final Path ROOT = property("root").normalize();

  private Place() {}

  static Path property(String name) {
    return Path.of(Objects.requireNonNull(System.getProperty(name), name));
  }
}
