package io.hookline.testkit.queue;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A job as a contract wants it in the store.
 *
 * @param id its id
 * @param url where it goes, by {@code POST}
 * @param number makes up the body: {@code {"Number":"7"}}, sent as {@code application/json}
 */
public record QueuedJob(String id, URI url, int number) {

  /** The first {@code count} of the jobs that contracts use. */
  public static List<QueuedJob> first(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> new QueuedJob("job-" + n, URI.create("http://127.0.0.1:9/" + n), n))
        .toList();
  }

  /** The body as it must arrive. */
  public String body() {
    return "{\"Number\":\"" + number + "\"}";
  }
}
