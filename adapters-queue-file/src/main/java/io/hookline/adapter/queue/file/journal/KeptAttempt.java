package io.hookline.adapter.queue.file.journal;

import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.job.Phase;
import io.hookline.job.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalInt;

/** What is kept of an attempt, as it stands at the end of its record. */
final class KeptAttempt {
  private static final Phase[] PHASES = Phase.values();

  /** Number, start, time taken, time of each phase, status. */
  private static final int NUMBERS = 4 + PHASES.length;

  private KeptAttempt() {}

  static void write(PastAttempt attempt, Frames out) {
    out.number(attempt.number());
    out.number(attempt.at().toEpochMilli());
    out.number(attempt.took().toNanos());
    for (Phase phase : PHASES) {
      out.number(attempt.timing().of(phase).toNanos());
    }
    out.number(attempt.status().orElse(0));
    out.text(attempt.outcome());
    out.bytes(attempt.excerpt().first(PastAttempt.EXCERPT).bytes());
  }

  static PastAttempt read(Cursor in) {
    int number = (int) in.number();
    Instant at = Instant.ofEpochMilli(in.number());
    Duration took = Duration.ofNanos(in.number());
    Timing timing = Timing.ofNanos(Arrays.stream(PHASES).mapToLong(_ -> in.number()).toArray());
    int status = (int) in.number();
    return new PastAttempt(
        number,
        at,
        took,
        timing,
        in.text(),
        status == 0 ? OptionalInt.empty() : OptionalInt.of(status),
        Payload.of(in.bytes()));
  }

  static void skip(Cursor in) {
    for (int i = 0; i < NUMBERS; i++) {
      in.number();
    }
    in.skipBytes();
    in.skipBytes();
  }
}
