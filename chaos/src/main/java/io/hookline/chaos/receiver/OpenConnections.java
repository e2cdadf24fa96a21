package io.hookline.chaos.receiver;

/** Counts connections. Safe for use by many threads. */
final class OpenConnections {
  private int open;

  synchronized void opened() {
    open++;
  }

  synchronized void closed() {
    open--;
    notifyAll();
  }

  synchronized void awaitNone() {
    try {
      while (open > 0) {
        wait();
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }
}
