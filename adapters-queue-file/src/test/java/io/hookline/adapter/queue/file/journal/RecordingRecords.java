package io.hookline.adapter.queue.file.journal;

import io.hookline.adapter.queue.file.row.Checkpoint;
import java.util.ArrayList;
import java.util.List;

/** Notes down what it is told, a line each. */
final class RecordingRecords implements JournalRecords {
  private final List<String> lines = new ArrayList<>();
  private final List<Long> places = new ArrayList<>();

  List<String> lines() {
    return lines;
  }

  /** Where the records of retries begin. */
  List<Long> places() {
    return places;
  }

  @Override
  public void checkpoint(Checkpoint reached) {
    lines.add(reached.toString());
  }

  @Override
  public void completed(long ordinal) {
    lines.add("completed " + ordinal);
  }

  @Override
  public void retried(long ordinal, Retried retried, long record) {
    lines.add(ordinal + " " + retried);
    places.add(record);
  }

  @Override
  public void claimed(long ordinal, int attempts, int received) {
    lines.add("claimed " + ordinal + " " + attempts + " " + received);
  }

  @Override
  public void removed(String journal, long complete, long failed) {
    lines.add("removed " + journal + " " + complete + " " + failed);
  }

  @Override
  public void before(long rows) {
    lines.add("before " + rows);
  }

  @Override
  public void givenUp(long ordinal) {
    lines.add("given up " + ordinal);
  }

  @Override
  public void rejected(long ordinal) {
    lines.add("rejected " + ordinal);
  }
}
