package io.hookline.chaos.fault;

import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.HooklineProcess;
import io.hookline.chaos.round.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's clock is set forward and back by hours, with libfaketime. */
final class SteppingClock implements Fault {
  private static final int STEPS = 4;
  private static final int MOST_SECONDS = 5 * 60 * 60;

  @Override
  public String name() {
    return "clock set forward and back";
  }

  @Override
  public Optional<String> obstacle() {
    return library().isPresent()
        ? Optional.empty()
        : Optional.of("libfaketime is not here; on Debian: apt-get install faketime");
  }

  @Override
  public void strike(Round round) throws Exception {
    Path offset = round.path().resolve("clock-offset");
    set(offset, 0);
    round.environment(
        Map.of(
            "LD_PRELOAD", library().orElseThrow().toString(),
            "FAKETIME_TIMESTAMP_FILE", offset.toString(),
            "FAKETIME_NO_CACHE", "1",
            "FAKETIME_DONT_FAKE_MONOTONIC", "1",
            // Its waits would be wrong.
            "FAKETIME_FORCE_MONOTONIC_FIX", "0"));
    HooklineProcess worker = round.start();
    for (int step = 0; step < STEPS; step++) {
      round.await().someRequests(worker, STEPS);
      set(offset, round.random().nextInt(2 * MOST_SECONDS) - MOST_SECONDS);
    }
    worker.signal("TERM");
    worker.exitCode();
    round.mark("asked to stop", 0);
    // Past all times that jobs may have been told to wait for.
    set(offset, MOST_SECONDS + 1);
  }

  private static void set(Path offset, int seconds) throws IOException {
    Path next = offset.resolveSibling("clock-offset.next");
    Files.writeString(next, "%+d%n".formatted(seconds));
    Files.move(next, offset, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Optional<Path> library() {
    return Stream.of("x86_64", "aarch64")
        .map(cpu -> Path.of("/usr/lib", cpu + "-linux-gnu", "faketime", "libfaketime.so.1"))
        .filter(Files::exists)
        .findFirst();
  }
}
