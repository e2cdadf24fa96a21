package io.hookline.app.dlq;

import io.hookline.letter.DeadLetter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what becomes of letters. Constant memory, however many there are. */
final class RetryTally {
  private final Map<String, Skipped> skipped = new LinkedHashMap<>();
  private long queued;
  private long onQueue;
  private boolean failed;

  void queued(int count) {
    queued += count;
  }

  void onQueue() {
    onQueue++;
  }

  void skip(DeadLetter letter, String why) {
    skipped.merge(why, Skipped.one(why, letter.content().uuid()), Skipped::plus);
  }

  void failed() {
    failed = true;
  }

  long seen() {
    return queued + onQueue + skipped.values().stream().mapToLong(Skipped::count).sum();
  }

  RetryReport report(boolean stopped) {
    return new RetryReport(queued, onQueue, List.copyOf(skipped.values()), failed, stopped);
  }
}
