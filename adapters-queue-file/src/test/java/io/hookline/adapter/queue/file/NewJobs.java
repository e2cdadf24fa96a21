package io.hookline.adapter.queue.file;

import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.port.NewJob;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Jobs to be sent again. */
final class NewJobs {
  static final URI URL = URI.create("http://a.example/x?y=%20");

  private NewJobs() {}

  static NewJob job(String id) {
    return job(id, Payload.of("{\"Id\":\"" + id + "\"}"));
  }

  static NewJob job(String id, Payload payload) {
    Request request = new Request(HttpMethod.POST, URL, Headers.JSON, payload);
    return new NewJob(new JobId(id), request, Optional.of(new UUID(7, id.hashCode())));
  }

  /** One that sends nothing again. */
  static NewJob fresh(String id) {
    return new NewJob(new JobId(id), job(id).request(), Optional.empty());
  }

  /** So many, named from {@code from} on. */
  static List<NewJob> jobs(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(i -> job("again-" + i)).toList();
  }
}
