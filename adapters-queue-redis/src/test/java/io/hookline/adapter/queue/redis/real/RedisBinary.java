package io.hookline.adapter.queue.redis.real;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The program: of {@code REDIS_SERVER}, else the installed one, else the one of embedded-redis. */
final class RedisBinary {
  private static final Path FOUND = find();

  private RedisBinary() {}

  static String path() {
    return FOUND.toString();
  }

  private static Path find() {
    return Stream.of(
            Optional.ofNullable(System.getenv("REDIS_SERVER")),
            Optional.of("/usr/bin/redis-server"),
            Optional.of("/usr/local/bin/redis-server"),
            Optional.of("/opt/homebrew/bin/redis-server"))
        .flatMap(Optional::stream)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(RedisBinary::unpacked);
  }

  private static Path unpacked() {
    try (InputStream resource = RedisBinary.class.getResourceAsStream("/" + resourceName())) {
      Path program = Files.createTempFile("redis-server", "");
      program.toFile().deleteOnExit();
      Files.write(program, Objects.requireNonNull(resource, "no redis-server").readAllBytes());
      if (!program.toFile().setExecutable(true)) {
        throw new IllegalStateException(program + " cannot be made executable");
      }
      return program;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String resourceName() {
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    if (mac) {
      return "redis-server-6.2.6-v5-darwin-" + (arm ? "arm64" : "amd64");
    }
    return arm ? "redis-server-6.2.7-linux-arm64" : "redis-server-6.2.6-v5-linux-amd64";
  }
}
