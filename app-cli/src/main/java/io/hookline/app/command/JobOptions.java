package io.hookline.app.command;

import io.hookline.app.dlq.PayloadSource;
import io.hookline.app.queue.TypedJob;
import io.hookline.job.Header;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.Payload;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what a job is. */
final class JobOptions {
  private static final String STANDARD_INPUT = "-";

  @Option(
      names = "--data",
      paramLabel = "DATA",
      description = "The body: the text itself, @FILE, or - for standard input; default: none.")
  private Optional<String> data = Optional.empty();

  @Option(
      names = "--header",
      paramLabel = "HEADER",
      description =
          "'Name: value'; may be repeated. Content-Type goes by the body where it is not given.")
  private List<Header> headers = new ArrayList<>();

  @Option(names = "--method", paramLabel = "METHOD", description = "The method; default: POST.")
  private Optional<HttpMethod> method = Optional.empty();

  @Option(
      names = "--id",
      paramLabel = "ID",
      description =
          "The job's id, sent as webhook-id; a job is not added again under the same one. Without"
              + " it one is made up.")
  private Optional<JobId> id = Optional.empty();

  /** Whether any of them was given. */
  boolean any() {
    return data.isPresent() || method.isPresent() || id.isPresent() || !headers.isEmpty();
  }

  /**
   * The job that goes to {@code url}.
   *
   * @throws IllegalArgumentException where the body cannot be read
   */
  TypedJob job(URI url, InputStream standardInput) {
    return new TypedJob(id, method.orElse(HttpMethod.POST), url, headers, payload(standardInput));
  }

  private Payload payload(InputStream standardInput) {
    return data.map(text -> text.equals(STANDARD_INPUT) ? "@-" : text)
        .map(text -> PayloadSource.read(text, standardInput))
        .orElse(Payload.EMPTY);
  }
}
