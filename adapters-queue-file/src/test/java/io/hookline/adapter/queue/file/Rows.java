package io.hookline.adapter.queue.file;

import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.port.NewJob;
import io.hookline.testkit.queue.QueuedJob;
import java.util.Optional;

/** The jobs of contracts, as each format has them. */
final class Rows {
  private Rows() {}

  /** Below {@code ID,URL,NUMBER}. */
  static String csv(QueuedJob job) {
    return "%s,%s,%d".formatted(job.id(), job.url(), job.number());
  }

  static String json(QueuedJob job) {
    return "{\"id\":\"%s\",\"url\":\"%s\",\"body\":{\"Number\":\"%d\"}}"
        .formatted(job.id(), job.url(), job.number());
  }

  /** To be published. */
  static NewJob fresh(QueuedJob job) {
    Request request = new Request(HttpMethod.POST, job.url(), Headers.JSON, Payload.of(job.body()));
    return new NewJob(new JobId(job.id()), request, Optional.empty());
  }
}
