package io.hookline.adapter.queue.redis.server;

import java.util.Optional;

/**
 * What a server says of itself.
 *
 * @param text lines of NAME:VALUE
 */
public record ServerInfo(String text) {
  private static final int MAJOR = 6;
  private static final int MINOR = 2;

  /** Its version, such as {@code 7.0.15}. */
  public Optional<String> version() {
    return value("redis_version");
  }

  /** Whether it knows all that the scripts use; taken for granted where it does not say. */
  public boolean isNewEnough() {
    return version().map(ServerInfo::isNewEnough).orElse(true);
  }

  /** The policy by which it throws away keys when it is full, if that would lose jobs. */
  public Optional<String> evictionOfJobs() {
    return value("maxmemory_policy").filter(policy -> policy.startsWith("allkeys-"));
  }

  private static boolean isNewEnough(String version) {
    String[] parts = version.split("\\.", -1);
    int major = Integer.parseInt(parts[0]);
    return major > MAJOR || (major == MAJOR && Integer.parseInt(parts[1]) >= MINOR);
  }

  private Optional<String> value(String name) {
    return text.lines()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }
}
