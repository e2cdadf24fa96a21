package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.testkit.queue.QueuedJob;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Adds jobs as producers do: one {@code XADD} each, and nothing of our own code. */
record Producer(RealRedis redis, String queue) {

  String key(String last) {
    return "hookline:{" + queue + "}:" + last;
  }

  /** The jobs of a contract. */
  void add(List<QueuedJob> jobs) {
    redis.callAll(jobs.stream().map(this::command).toList());
  }

  /** Any fields at all; returns the entry's id. */
  String add(String... fields) {
    return (String)
        redis.call(
            Stream.concat(Stream.of("XADD", key("jobs"), "*"), Stream.of(fields))
                .toArray(String[]::new));
  }

  private List<byte[]> command(QueuedJob job) {
    return bytes(
        "XADD", key("jobs"), "*", "url", job.url().toString(), "body", job.body(), "id", job.id());
  }

  private static List<byte[]> bytes(String... words) {
    List<byte[]> bytes = new ArrayList<>();
    for (String word : words) {
      bytes.add(word.getBytes(StandardCharsets.UTF_8));
    }
    return bytes;
  }
}
