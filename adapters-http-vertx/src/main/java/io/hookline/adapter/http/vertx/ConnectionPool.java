package io.hookline.adapter.http.vertx;

import io.hookline.destination.Destination;
import io.hookline.job.Outcome;
import io.hookline.job.Phase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one destination. All but {@link #submit} happens on its event loop.
 *
 * <p>A call takes the connection that was used last, so that those not needed grow old and go; or
 * one is opened for it; or, at the limit, it waits. Callers are expected to stay below the limit.
 */
final class ConnectionPool {
  private static final long SWEEP_SECONDS = 1;

  private final Destination destination;
  private final Lane lane;
  private final Network network;
  private final ConnectionPools pools;
  private final Http1Encoder encoder;
  private final Set<Connection> connections = new HashSet<>();
  private final Deque<Connection> ready = new ArrayDeque<>();
  private final Queue<Call> waiting = new ArrayDeque<>();
  private int opening;

  /**
   * One HTTP/2 connection may carry all calls: until it is known not to, one is opened at a time.
   */
  private boolean oneByOne;

  private boolean retired;

  ConnectionPool(Destination destination, Lane lane, Network network, ConnectionPools pools) {
    this.destination = destination;
    this.lane = lane;
    this.network = network;
    this.pools = pools;
    this.encoder = new Http1Encoder(destination);
    this.oneByOne = destination.isSecure();
    scheduleSweep();
  }

  Destination destination() {
    return destination;
  }

  Lane lane() {
    return lane;
  }

  Http1Encoder encoder() {
    return encoder;
  }

  Network network() {
    return network;
  }

  /** Makes a call; from any thread. */
  void submit(Call call) {
    lane.loop().execute(() -> start(call));
  }

  /** Makes a call again. */
  void repeat(Call call) {
    dispatch(call);
  }

  /** Makes a call again, not on a connection that the server may have left as well. */
  void repeatOnFresh(Call call) {
    open(call);
  }

  /** A connection was opened for a call, which may have ended meanwhile. */
  void opened(Connection connection, Call call) {
    opening--;
    oneByOne &= connection instanceof Http2Connection;
    connections.add(connection);
    if (call.isOver()) {
      connection.rest();
    } else {
      connection.carry(call);
    }
    offer(connection);
    openForWaiting();
  }

  /** No connection could be had for a call; who waited for that same connection has none either. */
  void failed(Call call, Outcome outcome) {
    opening--;
    call.end(outcome);
    if (oneByOne && connections.isEmpty()) {
      waiting.forEach(other -> other.end(outcome));
    }
    openForWaiting();
  }

  /** The call ended before its connection was there. */
  void abandoned() {
    opening--;
    openForWaiting();
  }

  /** A connection that had no room has some now. */
  void freed(Connection connection) {
    connection.rest();
    offer(connection);
  }

  /** A connection takes no more calls. */
  void closed(Connection connection) {
    connections.remove(connection);
    ready.remove(connection);
    openForWaiting();
  }

  void close() {
    List.copyOf(connections).forEach(Connection::close);
  }

  private void start(Call call) {
    if (retired) {
      pools.submit(call);
    } else if (lane.watch(call)) {
      try {
        dispatch(call);
      } catch (RuntimeException unforeseen) {
        call.abandon(Failures.ofConnection(unforeseen));
      }
    }
  }

  private void dispatch(Call call) {
    Connection connection = nextReady();
    if (connection != null) {
      connection.carry(call);
      offer(connection);
    } else if (mayOpen()) {
      open(call);
    } else {
      call.enter(Phase.CONNECT);
      waiting.add(call);
    }
  }

  private void open(Call call) {
    opening++;
    new Opening(this, call).start();
  }

  private boolean mayOpen() {
    boolean onlyOne = oneByOne && opening > 0;
    return !onlyOne && connections.size() + opening < network.connectionsPerDestination();
  }

  private void openForWaiting() {
    Call next = mayOpen() ? nextWaiting() : null;
    while (next != null) {
      open(next);
      next = mayOpen() ? nextWaiting() : null;
    }
  }

  private void offer(Connection connection) {
    Call next = connection.hasRoom() ? nextWaiting() : null;
    while (next != null) {
      connection.carry(next);
      next = connection.hasRoom() ? nextWaiting() : null;
    }
    if (connection.hasRoom() && connection.setReady(true)) {
      ready.addLast(connection);
    }
  }

  private @Nullable Connection nextReady() {
    Connection next = ready.pollLast();
    while (next != null && next.setReady(false) && !next.hasRoom()) {
      next = ready.pollLast();
    }
    return next;
  }

  private @Nullable Call nextWaiting() {
    Call next = waiting.poll();
    while (next != null && next.isOver()) {
      next = waiting.poll();
    }
    return next;
  }

  private void scheduleSweep() {
    var _ = lane.loop().schedule(this::sweep, SWEEP_SECONDS, TimeUnit.SECONDS);
  }

  /** Closes what was idle for long; a pool with nothing left retires. */
  private void sweep() {
    ready.removeIf(ConnectionPool::closeWhenIdleTooLong);
    retired = connections.isEmpty() && opening == 0 && waiting.isEmpty();
    if (retired) {
      pools.forget(this);
    } else {
      scheduleSweep();
    }
  }

  private static boolean closeWhenIdleTooLong(Connection connection) {
    boolean tooLong = connection.isIdleTooLong();
    if (tooLong) {
      connection.close();
    }
    return tooLong;
  }
}
