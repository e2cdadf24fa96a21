package io.hookline.adapter.queue.file;

import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.spi.AdapterContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The worker's own {@link WorkerFile}, there while it has the queue open. Whoever is killed leaves
 * it behind.
 */
final class Badge {
  private final Path path;
  private final AdapterContext context;

  Badge(Path path, AdapterContext context) {
    this.path = path;
    this.context = context;
  }

  /**
   * To be called by who has the journal locked. Where it fails, jobs are delivered all the same.
   */
  void put() {
    try {
      new WorkerFile(context.worker(), context.clock().instant()).write(path);
    } catch (IOException failure) {
      trouble("cannot be written", "; operators do not see who delivers its queue", failure);
    }
  }

  /** To be called before the lock is let go. */
  void remove() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException failure) {
      trouble(
          "cannot be removed", "; this worker is shown as dead until another one comes", failure);
    }
  }

  private void trouble(String what, String consequence, IOException failure) {
    context
        .events()
        .on(new Trouble(path + ": " + what + " (" + Causes.of(failure) + ")" + consequence));
  }
}
