package io.hookline.adapter.http.vertx;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.dns.AddressResolverOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.internal.net.NetClientInternal;
import io.vertx.core.internal.resolver.NameResolver;
import io.vertx.core.net.NetClientOptions;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Vert.x, with as little of it started as there is used. */
final class EventLoops implements AutoCloseable {
  /** Two queries fit into the 5 s that connecting may take, so that a lost packet is no failure. */
  private static final int DNS_QUERY_MILLIS = 2000;

  private static final Logger LOG = LoggerFactory.getLogger(EventLoops.class);
  private static final long CLOSE_SECONDS = 5;

  private final VertxInternal vertx;
  private final NetClientInternal client;
  private final List<Loop> loops;

  private EventLoops(VertxInternal vertx, int count) {
    this.vertx = vertx;
    this.client = (NetClientInternal) vertx.createNetClient(new NetClientOptions());
    this.loops =
        Stream.generate(vertx::createEventLoopContext).limit(count).map(Loop::new).toList();
  }

  /** Half of the processors: the callers' threads and the queue need the others. */
  static int byDefault() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }

  /** Starts {@code count} event loops, on the native transport where there is one. */
  static EventLoops open(int count) {
    return open(count, new AddressResolverOptions().setQueryTimeout(DNS_QUERY_MILLIS));
  }

  /** Starts {@code count} event loops, with a way of their own to find addresses. */
  static EventLoops open(int count, AddressResolverOptions names) {
    VertxOptions options =
        new VertxOptions()
            .setPreferNativeTransport(true)
            .setEventLoopPoolSize(count)
            .setWorkerPoolSize(1)
            .setInternalBlockingPoolSize(1)
            .setUseDaemonThread(true)
            // Nothing here blocks an event loop; looking for it would wake a thread every second.
            .setBlockedThreadCheckInterval(TimeUnit.DAYS.toMillis(1))
            .setFileSystemOptions(
                new FileSystemOptions()
                    .setClassPathResolvingEnabled(false)
                    .setFileCachingEnabled(false))
            .setAddressResolverOptions(names);
    return new EventLoops((VertxInternal) Vertx.vertx(options), count);
  }

  List<Loop> loops() {
    return loops;
  }

  NetClientInternal client() {
    return client;
  }

  NameResolver names() {
    return vertx.nameResolver();
  }

  /** Ends the threads, waiting a little for what they are at. */
  @Override
  public void close() {
    try {
      vertx.close().toCompletionStage().toCompletableFuture().get(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException unclean) {
      LOG.debug("Vert.x did not close in time", unclean);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
