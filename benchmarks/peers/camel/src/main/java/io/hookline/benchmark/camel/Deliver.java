package io.hookline.benchmark.camel;

import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;
import java.util.concurrent.TimeUnit;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Delivers a queue file with Apache Camel, then ends: status 0 when as many rows as expected were
 * answered with success.
 *
 * <p>Usage: {@code Deliver QUEUE_FILE EXPECTED CONNECTIONS}
 */
public final class Deliver {
  /** Rows read ahead of the senders; beyond them the reader sends, so that memory stays bounded. */
  private static final int READ_AHEAD = 1000;

  public static void main(String[] args) throws Exception {
    long expected = Long.parseLong(args[1]);
    int connections = Integer.parseInt(args[2]);
    long delivered;
    try (var context = new DefaultCamelContext();
        var senders = senders(connections)) {
      var route = new DeliveryRoute(Path.of(args[0]), senders);
      configure(context.getComponent("http", HttpComponent.class), connections);
      context.addRoutes(route);
      context.start();
      delivered = route.awaitDelivered();
    }
    System.out.println("delivered " + delivered + " of " + expected);
    System.exit(delivered == expected ? 0 : 1);
  }

  private static ExecutorService senders(int threads) {
    var waiting = new ArrayBlockingQueue<Runnable>(READ_AHEAD);
    return new ThreadPoolExecutor(
        threads, threads, 1, TimeUnit.MINUTES, waiting, new CallerRunsPolicy());
  }

  private static void configure(HttpComponent http, int connections) {
    // 20 connections to one destination is the default.
    http.setConnectionsPerRoute(connections);
    http.setMaxTotalConnections(connections);
    // Every call would sweep the cookie store first.
    http.setCookieManagementDisabled(true);
  }
}
