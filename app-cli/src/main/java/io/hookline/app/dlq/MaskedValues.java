package io.hookline.app.dlq;

import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.SecretHeaders;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The values that were not shown, to be put back where their masks were left. */
final class MaskedValues {
  private final Map<String, Deque<Header>> byName = new HashMap<>();

  MaskedValues(Headers before) {
    for (Header field : before) {
      if (SecretHeaders.isSecret(field.name())) {
        byName.computeIfAbsent(key(field), _ -> new ArrayDeque<>()).add(field);
      }
    }
  }

  /**
   * The field with the value that it had, where it still has the mask; otherwise as it is.
   *
   * @throws IllegalArgumentException where the mask stands for nothing
   */
  Header restored(Header field) {
    Deque<Header> hidden = byName.getOrDefault(key(field), new ArrayDeque<>());
    boolean masked =
        SecretHeaders.isSecret(field.name()) && SecretHeaders.masked(field).equals(field);
    if (masked && hidden.isEmpty()) {
      throw new IllegalArgumentException(
          "the value of " + field.name() + " was never " + field.value() + ": write it out");
    }
    Header before = hidden.isEmpty() ? field : hidden.removeFirst();
    return masked ? new Header(field.name(), before.value()) : field;
  }

  private static String key(Header field) {
    return field.name().toLowerCase(Locale.ROOT);
  }
}
