package io.hookline.adapter.http.vertx;

import io.hookline.destination.Destination;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The pools of all destinations that were called lately, each on one event loop. */
final class ConnectionPools {
  private final List<Loop> loops;
  private final Network network;
  private final AtomicInteger turn = new AtomicInteger();
  private final ConcurrentMap<Destination, ConnectionPool> pools = new ConcurrentHashMap<>();

  ConnectionPools(List<Loop> loops, Network network) {
    this.loops = loops;
    this.network = network;
  }

  /** Makes a call; from any thread. */
  void submit(Call call) {
    Destination destination = call.request().destination();
    ConnectionPool pool = pools.get(destination);
    if (pool == null) {
      pool = pools.computeIfAbsent(destination, this::create);
    }
    pool.submit(call);
  }

  /** Drops a pool that has nothing left to keep. */
  void forget(ConnectionPool pool) {
    pools.remove(pool.destination(), pool);
  }

  /** How many destinations have a pool at the moment. */
  int size() {
    return pools.size();
  }

  /** Ends all calls, closes all connections and takes no more calls. */
  void close() {
    for (Loop loop : loops) {
      loop.execute(loop::close);
    }
    for (ConnectionPool pool : pools.values()) {
      pool.loop().execute(pool::close);
    }
  }

  private ConnectionPool create(Destination destination) {
    Loop loop = loops.get(Math.floorMod(turn.getAndIncrement(), loops.size()));
    return new ConnectionPool(destination, loop, network, this);
  }
}
