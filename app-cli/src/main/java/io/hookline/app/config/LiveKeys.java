package io.hookline.app.config;

import io.hookline.spi.Key;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that a running worker takes up when they change. All others need a restart. */
public final class LiveKeys {
  private static final Set<String> NAMES =
      Stream.concat(
              RetryKeys.ALL.stream(),
              Stream.of(
                  HttpKeys.CONNECT_TIMEOUT,
                  HttpKeys.TIMEOUT,
                  HttpKeys.RESPONSE_LIMIT,
                  LogKeys.LEVEL,
                  WorkerKeys.MAX_RECEIVED,
                  WorkerKeys.SHUTDOWN_GRACE))
          .map(Key::name)
          .collect(Collectors.toUnmodifiableSet());

  private LiveKeys() {}

  /** Whether {@code key} is one of them. */
  public static boolean contains(Key<?> key) {
    return NAMES.contains(key.name());
  }
}
