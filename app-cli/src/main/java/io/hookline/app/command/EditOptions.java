package io.hookline.app.command;

import io.hookline.app.dlq.PayloadSource;
import io.hookline.job.Header;
import io.hookline.job.HttpMethod;
import io.hookline.job.Payload;
import io.hookline.redrive.LetterEdit;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what is to be altered. */
final class EditOptions {
  @Option(names = "--url", paramLabel = "URL", description = "Another URL.")
  private Optional<URI> url = Optional.empty();

  @Option(names = "--method", paramLabel = "METHOD", description = "Another method.")
  private Optional<HttpMethod> method = Optional.empty();

  @Option(
      names = "--header",
      paramLabel = "HEADER",
      description = "'Name: value', in place of the headers of that name; may be repeated.")
  private List<Header> headers = new ArrayList<>();

  @Option(
      names = "--remove-header",
      paramLabel = "NAME",
      description = "Leave this header out; may be repeated.")
  private List<String> removed = new ArrayList<>();

  @Option(
      names = "--payload",
      paramLabel = "@FILE",
      description = "Another body: that of a file, of standard input (@-), or the text itself.")
  private Optional<String> payload = Optional.empty();

  /** Whether any of them was given. */
  boolean any() {
    return url.isPresent()
        || method.isPresent()
        || payload.isPresent()
        || !headers.isEmpty()
        || !removed.isEmpty();
  }

  /**
   * What is to be altered.
   *
   * @throws IllegalArgumentException where the body cannot be read
   */
  LetterEdit edit(InputStream standardInput) {
    Optional<Payload> body = payload.map(text -> PayloadSource.read(text, standardInput));
    return new LetterEdit(method, url, headers, removed, body);
  }
}
