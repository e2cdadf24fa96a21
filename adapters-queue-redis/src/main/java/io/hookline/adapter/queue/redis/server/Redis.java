package io.hookline.adapter.queue.redis.server;

import io.hookline.port.AdapterException;
import io.lettuce.core.RedisConnectionException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Redis as queues need it: for each one connection for scripts, and one to listen on, because
 * whoever listens says nothing else meanwhile. They are opened when they are needed. Safe for use
 * by many threads.
 */
public final class Redis implements AutoCloseable {
  private final Server server;
  private final Failures failures;
  private final RedisOptions options;
  private final Map<Keyspace, Link> talking = new ConcurrentHashMap<>();
  private final Map<Keyspace, Link> listening = new ConcurrentHashMap<>();

  /** Opens nothing yet. */
  public Redis(RedisOptions options) {
    this.options = options;
    server = options.server();
    failures = new Failures(options.address(), options.timeout());
  }

  /** Runs the scripts of a queue. */
  public Scripts scripts(Keyspace keyspace) {
    return new Scripts(talking.computeIfAbsent(keyspace, this::link), keyspace);
  }

  /** Listens for what happens to a queue. */
  public Listener listener(Keyspace keyspace) {
    return new Listener(
        listening.computeIfAbsent(keyspace, this::link), keyspace, options.timeout());
  }

  /** Where it is, for people. */
  public String where() {
    return "Redis at " + options.address();
  }

  /** Says that nothing more is done here. */
  public AdapterException closed() {
    return failures.closed();
  }

  /** Whether it was Redis that could not be reached, and not Redis that refused something. */
  public static boolean isUnreachable(AdapterException failure) {
    return failure.getCause() instanceof RedisConnectionException cut && !Failures.isAnswered(cut);
  }

  @Override
  public void close() {
    talking.values().forEach(Link::close);
    listening.values().forEach(Link::close);
    server.close();
  }

  private Link link(Keyspace keyspace) {
    return new Link(server, keyspace.jobs(), failures, options.timeout());
  }
}
