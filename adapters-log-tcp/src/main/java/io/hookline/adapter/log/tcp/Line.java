package io.hookline.adapter.log.tcp;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The one connection there is at a time, made when it is needed. For the shipping thread, but for
 * {@link #abort}.
 */
final class Line implements Closeable {
  private final Connector connector;
  private final Outage outage;
  private final Patience patience;
  private final InstantSource steady;
  private volatile @Nullable Wire wire;
  private Instant opened = Instant.MIN;

  Line(Connector connector, Outage outage, Patience patience, InstantSource steady) {
    this.connector = connector;
    this.outage = outage;
    this.patience = patience;
    this.steady = steady;
  }

  /**
   * The connection, opened where there is none.
   *
   * @throws IOException where there is none to be had
   */
  Wire open() throws IOException {
    Wire current = wire;
    if (current == null) {
      current = connector.connect();
      wire = current;
      opened = steady.instant();
    }
    return current;
  }

  /** Notes what became of the connection in the meantime. */
  void look() {
    Wire current = wire;
    if (current == null) {
      return;
    }
    boolean proven = isProven();
    if (!current.isOver()) {
      if (proven) {
        outage.over(steady.instant());
      }
    } else {
      close();
      // A server may end a connection that has stood, as one that idled; the next is made at once.
      if (!proven) {
        outage.failed("it closes connections at once", steady.instant());
      }
    }
  }

  @Override
  public void close() {
    abort();
    wire = null;
  }

  /** Ends the connection under the hands of whoever waits for it. */
  void abort() {
    Wire current = wire;
    if (current != null) {
      try {
        current.close();
      } catch (IOException gone) {
        // It is given up anyway.
      }
    }
  }

  private boolean isProven() {
    return Duration.between(opened, steady.instant()).compareTo(patience.proof()) >= 0;
  }
}
