package io.hookline.app.queue;

import io.hookline.job.Header;
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

/**
 * A job as somebody typed it.
 *
 * @param id its id, if it has one
 * @param method the method
 * @param url where it goes
 * @param headers what is sent with it
 * @param payload its body
 */
public record TypedJob(
    Optional<JobId> id, HttpMethod method, URI url, List<Header> headers, Payload payload) {
  /** Keeps its own copy. */
  public TypedJob {
    headers = List.copyOf(headers);
  }

  /** The job, under an id that was {@code made} up where it has none. */
  public NewJob under(UUID made) {
    Headers all = new Headers(headers).orElse(Body.implied(payload));
    return new NewJob(
        id.orElseGet(() -> new JobId(made.toString())),
        new Request(method, url, all, payload),
        Optional.empty());
  }
}
