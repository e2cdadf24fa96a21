package io.hookline.app.wiring;

import io.hookline.port.AdapterException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Closes what was opened, the last first, all of it whatever fails. */
final class Closer implements AutoCloseable {
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  /** Remembers {@code resource} and gives it back. */
  <T extends AutoCloseable> T add(T resource) {
    opened.push(resource);
    return resource;
  }

  @Override
  public void close() {
    List<Exception> failures = new ArrayList<>();
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception failure) {
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      throw new AdapterException(
          "not all could be closed in order: " + failures.getFirst().getMessage(),
          failures.getFirst());
    }
  }
}
