package io.hookline.testkit.queue;

import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.port.NewJob;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The jobs that the contract of publishers uses. */
final class PublishedJobs {
  private static final URI URL = URI.create("https://b.example:8443/x%20y?a=%22&b");

  private PublishedJobs() {}

  /** A fresh job. */
  static NewJob fresh(String id) {
    return job(id, Payload.of("{\"Id\":\"" + id + "\"}"), Optional.empty());
  }

  /** One that sends a dead letter again. */
  static NewJob again(String id) {
    return job(id, Payload.of("{\"Id\":\"" + id + "\"}"), Optional.of(new UUID(7, id.hashCode())));
  }

  /** Fresh ones, named {@code name-0} and so on. */
  static NewJob[] many(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> fresh(name + "-" + i)).toArray(NewJob[]::new);
  }

  /** Every method, headers in an order and twice, texts that look like markup, and all bytes. */
  static List<NewJob> odd() {
    Stream<NewJob> methods =
        Stream.of(HttpMethod.values())
            .map(method -> new NewJob(new JobId(method.name()), odd(method), Optional.empty()));
    Stream<NewJob> texts =
        Stream.of(
                "",
                "text",
                "[]",
                "null",
                "\"",
                "{\"a\": 1.50}",
                "é🎉\u2028\u0000\t\r\n\ufeff",
                "}\n{")
            .map(text -> job("text-" + text.hashCode(), Payload.of(text), Optional.empty()));
    Stream<NewJob> others =
        Stream.of(
            job("all-bytes", Payload.of(allBytes()), Optional.empty()),
            job("!#$%&'()*+,/:;<=>?@[]^_`{|}~\"\\", Payload.EMPTY, Optional.empty()),
            job("x".repeat(JobId.MAX_LENGTH), Payload.EMPTY, Optional.of(new UUID(1, -2))));
    return Stream.of(methods, texts, others).flatMap(jobs -> jobs).toList();
  }

  /** What was published, as far as a claimed job tells. */
  static NewJob of(Job job) {
    return new NewJob(job.id(), job.request(), job.deadLetter());
  }

  private static NewJob job(String id, Payload payload, Optional<UUID> deadLetter) {
    Request request = new Request(HttpMethod.POST, URL, Headers.JSON, payload);
    return new NewJob(new JobId(id), request, deadLetter);
  }

  private static Request odd(HttpMethod method) {
    Headers headers =
        new Headers(
            List.of(
                new Header("X-B", "1"),
                new Header("x-a", "\"é\\\t"),
                new Header("X-B", ""),
                new Header("Accept", "*/*")));
    return new Request(method, URL, headers, Payload.EMPTY);
  }

  private static byte[] allBytes() {
    byte[] bytes = new byte[512];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }
}
