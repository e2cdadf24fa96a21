package io.hookline.adapter.queue.file.row;

import io.hookline.job.Header;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What all formats have in common: how the text of a field becomes a value, or a reason. */
final class RowFields {
  private static final Set<String> RESERVED =
      caseInsensitive(
          "Host",
          "Content-Length",
          "Transfer-Encoding",
          "Connection",
          "Upgrade",
          "TE",
          "Trailer",
          "Keep-Alive",
          "webhook-id",
          "webhook-timestamp",
          "webhook-signature");

  private static final String PROXY = "proxy-";

  private RowFields() {}

  /** The method named {@code text}, in any case; {@code POST} where it is empty. */
  static HttpMethod method(String text) throws UnusableRowException {
    if (text.isEmpty()) {
      return HttpMethod.POST;
    }
    try {
      return HttpMethod.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new UnusableRowException(
          "its method is none of "
              + Arrays.toString(HttpMethod.values()).replaceAll("[\\[\\]]", ""));
    }
  }

  /** The id in {@code text}; none where it is empty. */
  static Optional<JobId> id(String text) throws UnusableRowException {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(new JobId(text));
    } catch (IllegalArgumentException invalid) {
      throw new UnusableRowException(String.valueOf(invalid.getMessage()));
    }
  }

  /** A header field that a row may set. */
  static Header header(String name, String value) throws UnusableRowException {
    if (RESERVED.contains(name) || name.toLowerCase(Locale.ROOT).startsWith(PROXY)) {
      throw new UnusableRowException("header " + name + " is set by Hookline: leave it out");
    }
    try {
      return new Header(name, value);
    } catch (IllegalArgumentException invalid) {
      throw new UnusableRowException(String.valueOf(invalid.getMessage()));
    }
  }

  private static Set<String> caseInsensitive(String... names) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.addAll(Arrays.asList(names));
    return set;
  }
}
