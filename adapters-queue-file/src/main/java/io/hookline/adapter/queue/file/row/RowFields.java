package io.hookline.adapter.queue.file.row;

import io.hookline.job.Header;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.RequestRules;
import java.util.Optional;

/** What all formats have in common: how the text of a field becomes a value, or a reason. */
final class RowFields {
  private RowFields() {}

  /** The method named {@code text}, in any case; {@code POST} where it is empty. */
  static HttpMethod method(String text) throws UnusableRowException {
    try {
      return text.isEmpty() ? HttpMethod.POST : RequestRules.method(text);
    } catch (IllegalArgumentException unknown) {
      throw new UnusableRowException(String.valueOf(unknown.getMessage()));
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
    try {
      return RequestRules.header(name, value);
    } catch (IllegalArgumentException invalid) {
      throw new UnusableRowException(String.valueOf(invalid.getMessage()));
    }
  }
}
