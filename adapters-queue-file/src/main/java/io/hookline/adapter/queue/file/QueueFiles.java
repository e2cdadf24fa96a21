package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.Journal;
import io.hookline.adapter.queue.file.row.QueueFile;
import io.hookline.port.AdapterException;
import java.io.Closeable;
import java.io.IOException;

/**
 * The open files of a queue.
 *
 * @param queue the queue file
 * @param journal what became of its rows
 * @param rejected copies of its rejected rows
 */
record QueueFiles(QueueFile queue, Journal journal, RejectedRows rejected) implements Closeable {

  @Override
  public void close() {
    try (queue;
        journal;
        rejected) {
      // Closed in the reverse order, each whatever becomes of the others.
    } catch (IOException failure) {
      throw new AdapterException("cannot close a queue file (" + Causes.of(failure) + ")", failure);
    }
  }
}
