package io.hookline.adapter.queue.redis.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The keys of one queue, such as {@code hookline:{default}:jobs}. The braces put them all into one
 * slot of a Cluster.
 *
 * @param name the queue's name
 */
public record Keyspace(String name) {
  /** What a name has: nothing that would move the braces, or break a line. */
  public static final String EXPECTED = "up to 100 letters, digits, dots, dashes and underscores";

  private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  /** As the scripts have them. */
  private static final List<String> KEYS =
      List.of(
          "jobs",
          "waiting",
          "leases",
          "lost",
          "states",
          "received",
          "meta",
          "wake",
          "rejected",
          "history",
          "workers");

  /**
   * The keys of the queue of this name.
   *
   * @throws IllegalArgumentException where no queue can have it
   */
  public static Keyspace named(String name) {
    if (!NAMES.matcher(name).matches()) {
      throw new IllegalArgumentException();
    }
    return new Keyspace(name);
  }

  /** All keys of the queue, in the order that the scripts know. */
  List<byte[]> all() {
    return KEYS.stream().map(this::key).toList();
  }

  /** The stream that producers add to. */
  public byte[] jobs() {
    return key("jobs");
  }

  /** Where workers hear of what does not come by the stream of jobs. */
  public byte[] wake() {
    return key("wake");
  }

  /** What remembers that a job was published. */
  public byte[] seen(String id) {
    return key("seen:" + id);
  }

  private byte[] key(String last) {
    return ("hookline:{" + name + "}:" + last).getBytes(StandardCharsets.UTF_8);
  }
}
