package io.hookline.adapter.http.vertx;

import io.hookline.destination.AddressGuard;
import io.hookline.port.HttpCall;
import io.hookline.port.HttpExchange;
import io.hookline.port.HttpTransport;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * HTTP on Vert.x' event loops and connections, spoken by Netty's codecs directly: Vert.x' own
 * client costs a third more processor time for each call, which is most of what Hookline spends.
 */
final class VertxHttpTransport implements HttpTransport {
  private final EventLoops eventLoops;
  private final ConnectionPools pools;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Runs on {@code eventLoops}, which it closes when it is closed itself. */
  VertxHttpTransport(EventLoops eventLoops, Network network) {
    this.eventLoops = eventLoops;
    this.pools = new ConnectionPools(eventLoops.loops(), network);
  }

  /** A transport of its own event loops. */
  static VertxHttpTransport open(
      EventLoops eventLoops, AddressGuard guard, int connectionsPerDestination, Tls tls) {
    Resolver resolver = new Resolver(eventLoops.names(), guard);
    return new VertxHttpTransport(
        eventLoops,
        new Network(
            eventLoops.client(), resolver, tls, connectionsPerDestination, Connection.KEEP_ALIVE));
  }

  @Override
  public HttpExchange send(HttpCall request) {
    Call call = new Call(request);
    try {
      pools.submit(call);
    } catch (RejectedExecutionException closed) {
      call.end(Failures.CLOSED);
    }
    return call.await();
  }

  /** How many destinations are remembered at the moment. */
  int destinations() {
    return pools.size();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      pools.close();
      eventLoops.close();
    }
  }
}
