package io.hookline.app.config;

import io.hookline.spi.Key;
import java.util.List;

/** Which queue to work on. The rest of {@code queue.*} belongs to the adapters. */
public final class QueueKeys {
  public static final Key<String> TYPE =
      Key.text("queue.type", "file", "the adapter that jobs come from");

  public static final Key<String> NAME =
      Key.text("queue.name", "default", "the queue's name, where an adapter serves several");

  /** The type of queues that are files, which the command line names by their paths. */
  public static final String FILE = "file";

  /** Sets the path of such a queue. */
  public static final String FILE_PATH = "queue.file.path";

  /** Makes a run of it go on at its end. */
  public static final String FILE_WATCH = "queue.file.watch";

  /** Makes a run forget earlier ones. */
  public static final String FILE_RESTART = "queue.file.restart";

  /** Says where its journal is. */
  public static final String FILE_JOURNAL = "queue.file.journal";

  static final List<Key<?>> ALL = List.of(TYPE, NAME);

  private QueueKeys() {}
}
