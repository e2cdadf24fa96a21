package io.hookline.port;

import io.hookline.log.LogEntry;
import io.hookline.log.ShippingCount;

/**
 * Sends the log to a server, and costs the deliveries nothing whatever becomes of that server.
 *
 * <p>S1 {@link #ship} returns within microseconds, whether the server accepts, refuses, hangs or
 * reads a byte a second; it never blocks and never throws, and any thread may call it. S2 The
 * memory that waiting entries take is bounded. Where there is no room, the oldest are dropped. S3
 * What was dropped is counted, and the server is told how many as soon as it works again. S4
 * Entries of one thread arrive in their order, as long as none is dropped. S5 A server that is away
 * is tried again for ever, and what still waits is sent when it is back. S6 An outage is told by
 * one {@code Trouble}, its end by one {@code Notice}, however often the server is tried in between.
 * S7 {@link #close} sends what waits, for at most 2 s and as long as the server goes on taking it;
 * the rest is counted as dropped, or stays on disk for the next worker. Afterwards {@link #ship}
 * does nothing.
 */
public interface LogShipper extends AutoCloseable {

  /** Takes {@code entry}, to be sent some time. */
  void ship(LogEntry entry);

  /** What became of the entries so far. */
  ShippingCount count();

  /** Sends what waits, within limits, and ends. */
  @Override
  void close();
}
