package io.hookline.redrive;

import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be changed of a dead letter's request. All values were checked by {@link
 * io.hookline.job.RequestRules}.
 *
 * @param method another method
 * @param url another URL
 * @param set header fields that take the place of those with the same names
 * @param removed names of header fields to leave out
 * @param payload another body
 */
public record LetterEdit(
    Optional<HttpMethod> method,
    Optional<URI> url,
    List<Header> set,
    List<String> removed,
    Optional<Payload> payload) {
  /** Keeps its own copies. */
  public LetterEdit {
    set = List.copyOf(set);
    removed = List.copyOf(removed);
  }

  /** {@code before} with these changes. */
  public Request apply(Request before) {
    return new Request(
        method.orElse(before.method()),
        url.orElse(before.url()),
        headers(before.headers()),
        payload.orElse(before.payload()));
  }

  private Headers headers(Headers before) {
    List<Header> fields = new ArrayList<>(before.fields());
    fields.removeIf(field -> isNamed(field, removed) || isReplaced(field));
    fields.addAll(set);
    return new Headers(fields);
  }

  private boolean isReplaced(Header field) {
    return isNamed(field, set.stream().map(Header::name).toList());
  }

  private static boolean isNamed(Header field, List<String> names) {
    return names.stream().anyMatch(field.name()::equalsIgnoreCase);
  }
}
