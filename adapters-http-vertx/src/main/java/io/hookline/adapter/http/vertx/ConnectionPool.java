package io.hookline.adapter.http.vertx;

import io.hookline.destination.Destination;
import io.hookline.job.Outcome;
import io.hookline.job.Phase;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one destination. All but {@link #submit} happens on its event loop.
 *
 * <p>A call takes a connection that is ready; or one is opened for it; or, at the limit, it waits.
 * Callers are expected to stay below the limit.
 */
final class ConnectionPool {
  private static final Duration SWEEP = Duration.ofSeconds(1);

  private final Destination destination;
  private final Loop loop;
  private final Network network;
  private final ConnectionPools pools;
  private final Http1Encoder encoder;
  private final Set<Connection> connections = new HashSet<>();
  private final ReadyConnections ready = new ReadyConnections();
  private final WaitingCalls waiting = new WaitingCalls();
  private int opening;
  private boolean retired;

  /**
   * One HTTP/2 connection may carry all calls; so one at a time, until a server speaks HTTP/1.1.
   */
  private boolean oneByOne;

  ConnectionPool(Destination destination, Loop loop, Network network, ConnectionPools pools) {
    this.destination = destination;
    this.loop = loop;
    this.network = network;
    this.pools = pools;
    this.encoder = new Http1Encoder(destination);
    this.oneByOne = destination.isSecure();
    loop.schedule(this::sweep, SWEEP);
  }

  Destination destination() {
    return destination;
  }

  Loop loop() {
    return loop;
  }

  Network network() {
    return network;
  }

  Http1Encoder encoder() {
    return encoder;
  }

  /** Makes a call; from any thread. */
  void submit(Call call) {
    loop.execute(() -> start(call));
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
      waiting.endAll(outcome);
    }
    openForWaiting();
  }

  /** The call ended before its connection was there. */
  void abandoned() {
    opening--;
    openForWaiting();
  }

  /** A call has left a connection, which has room now. */
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
    } else if (loop.watch(call)) {
      try {
        dispatch(call);
      } catch (RuntimeException unforeseen) {
        call.abandon(Failures.ofConnection(unforeseen));
      }
    }
  }

  private void dispatch(Call call) {
    Connection connection = ready.take();
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

  /** Gives the room that a connection has to those who wait, and to those who come. */
  private void offer(Connection connection) {
    for (Call next = takeFor(connection); next != null; next = takeFor(connection)) {
      connection.carry(next);
    }
    ready.add(connection);
  }

  private @Nullable Call takeFor(Connection connection) {
    return connection.hasRoom() ? waiting.take() : null;
  }

  private boolean mayOpen() {
    boolean onlyOne = oneByOne && opening > 0;
    return !onlyOne && connections.size() + opening < network.connectionsPerDestination();
  }

  private void openForWaiting() {
    Call next = mayOpen() ? waiting.take() : null;
    while (next != null) {
      open(next);
      next = mayOpen() ? waiting.take() : null;
    }
  }

  private void open(Call call) {
    opening++;
    new Opening(this, call).start();
  }

  /** Closes what was idle for long; a pool with nothing left retires. */
  private void sweep() {
    ready.closeIdle();
    retired = connections.isEmpty() && opening == 0 && waiting.isEmpty();
    if (retired) {
      pools.forget(this);
    } else {
      loop.schedule(this::sweep, SWEEP);
    }
  }
}
