package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.Journal;
import io.hookline.adapter.queue.file.row.QueueFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;

/** What a queue is made of: its state, who changes it, and the files behind it. */
record QueueParts(
    FileQueueSettings settings,
    InstantSource clock,
    Intake intake,
    WaitingJobs waiting,
    HeldJobs held,
    Tally tally,
    Rejections rejections,
    Handout handout,
    Recorder recorder,
    RejectedRows rejectedRows,
    Journal journal,
    QueueFile file)
    implements Closeable {

  @Override
  public void close() {
    try (journal;
        file;
        rejectedRows) {
      // Nothing but the order, which is the reverse of the list.
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
