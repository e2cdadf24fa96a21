package io.hookline.adapter.queue.file.journal;

import io.hookline.adapter.queue.file.row.Checkpoint;
import java.util.ArrayList;
import java.util.List;

/** Notes down what it is told, a line each. */
final class RecordingRecords implements JournalRecords {
  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return lines;
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
  public void retried(long ordinal, int attempts, long due, long since) {
    lines.add("retried " + ordinal + " " + attempts + " " + due + " " + since);
  }

  @Override
  public void givenUp(long ordinal, long line, String url, String error, String reason) {
    lines.add("given up " + ordinal + " " + line + " " + url + " " + error + " " + reason);
  }

  @Override
  public void rejected(long ordinal, long line) {
    lines.add("rejected " + ordinal + " " + line);
  }
}
