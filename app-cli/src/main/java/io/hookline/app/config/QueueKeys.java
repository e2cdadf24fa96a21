package io.hookline.app.config;

import io.hookline.spi.Key;
import java.util.List;

/** Which queue to work on. The rest of {@code queue.*} belongs to the adapters. */
public final class QueueKeys {
  public static final Key<String> TYPE =
      Key.text("queue.type", "file", "the adapter that jobs come from");

  public static final Key<String> NAME =
      Key.text("queue.name", "default", "the queue's name, where an adapter serves several");

  static final List<Key<?>> ALL = List.of(TYPE, NAME);

  private QueueKeys() {}
}
