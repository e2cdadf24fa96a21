package io.hookline.adapter.queue.file;

/** How many rows ended in which way, over all runs. Not safe for use by many threads. */
final class Tally {
  private long complete;
  private long failed;
  private long rejected;

  long complete() {
    return complete;
  }

  long failed() {
    return failed;
  }

  long rejected() {
    return rejected;
  }

  void addComplete() {
    complete++;
  }

  void addFailed() {
    failed++;
  }

  void addRejected(int count) {
    rejected += count;
  }
}
