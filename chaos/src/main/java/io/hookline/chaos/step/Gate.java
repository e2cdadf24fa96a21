package io.hookline.chaos.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets threads pass until the step where they are to stand still. Whoever comes there then never
 * goes on, and a file says that the time has come to kill the process.
 */
final class Gate {
  private final Optional<StopAt> stop;
  private final Path marker;
  private final AtomicLong passes = new AtomicLong();

  Gate(Optional<StopAt> stop, Path marker) {
    this.stop = stop;
    this.marker = marker;
  }

  /** Comes by {@code step} with many jobs, or with none in particular. */
  void pass(Step step) {
    pass(step, "");
  }

  /** Comes by {@code step} with the job {@code about}. */
  void pass(Step step, String about) {
    if (stop.isPresent() && stop.get().counts(step, about)) {
      if (passes.incrementAndGet() >= stop.get().pass()) {
        tell(stop.get());
        standStill();
      }
    }
  }

  private void tell(StopAt reached) {
    try {
      Files.writeString(marker, reached.toString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void standStill() {
    while (true) {
      LockSupport.park();
    }
  }
}
