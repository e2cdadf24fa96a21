package io.hookline.app.config;

import io.hookline.spi.Key;
import java.util.List;

/** Where dead letters are kept. The rest of {@code dlq.*} belongs to the adapters. */
public final class DeadLetterKeys {
  public static final Key<String> TYPE =
      Key.text("dlq.type", "sqlite", "the adapter that keeps what was given up on");

  static final List<Key<?>> ALL = List.of(TYPE);

  private DeadLetterKeys() {}
}
