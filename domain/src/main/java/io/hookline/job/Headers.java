package io.hookline.job;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The header fields of a job, in order. Immutable.
 *
 * @param fields the fields as they are sent
 */
public record Headers(List<Header> fields) implements Iterable<Header> {
  /** No header at all. */
  public static final Headers NONE = new Headers(List.of());

  /** What a JSON body is sent with. */
  public static final Headers JSON =
      new Headers(List.of(new Header("Content-Type", "application/json; charset=utf-8")));

  /** Keeps its own copy. */
  public Headers {
    fields = List.copyOf(fields);
  }

  /** The first value of {@code name}, whatever its case. */
  public Optional<String> first(String name) {
    for (Header field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        return Optional.of(field.value());
      }
    }
    return Optional.empty();
  }

  /** These fields, and after them those of {@code defaults} whose names are not here yet. */
  public Headers orElse(Headers defaults) {
    if (fields.isEmpty()) {
      return defaults;
    }
    List<Header> all = new ArrayList<>(fields);
    for (Header field : defaults) {
      if (first(field.name()).isEmpty()) {
        all.add(field);
      }
    }
    return new Headers(all);
  }

  @Override
  public Iterator<Header> iterator() {
    return fields.iterator();
  }
}
