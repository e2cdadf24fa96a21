package io.hookline.app.monitor;

import com.sun.net.httpserver.HttpServer;
import io.hookline.port.AdapterException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers probes and Prometheus, with limits that no slow or hostile client gets beyond. */
public final class MonitorServer implements AutoCloseable {
  /** Those of the JDK's server, which reads them once; times in seconds. */
  private static final Map<String, String> LIMITS =
      Map.of(
          "jdk.httpserver.maxConnections", "64",
          "sun.net.httpserver.maxReqTime", "5",
          "sun.net.httpserver.maxRspTime", "10",
          "sun.net.httpserver.idleInterval", "60",
          "sun.net.httpserver.maxReqHeaders", "64",
          "sun.net.httpserver.maxReqHeaderSize", "16384",
          "sun.net.httpserver.nodelay", "true");

  private static final int BACKLOG = 16;

  private final HttpServer server;

  /** One that a client holds up costs no other anything. */
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("hookline-probe-", 0).factory());

  private MonitorServer(HttpServer server, Answers answers) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", answers);
    server.start();
  }

  /**
   * Begins to answer.
   *
   * @throws AdapterException where nobody can listen at {@code address}
   */
  public static MonitorServer open(InetSocketAddress address, Answers answers) {
    LIMITS.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
    if (address.isUnresolved()) {
      throw new AdapterException(
          "monitor.bind: there is no host named %s; give an address of this machine"
              .formatted(address.getHostString()));
    }
    try {
      return new MonitorServer(HttpServer.create(address, BACKLOG), answers);
    } catch (IOException refused) {
      throw new AdapterException(
          "monitor.port: nothing can listen at %s:%d (%s); choose another port, or 0 for any"
              .formatted(address.getHostString(), address.getPort(), refused.getMessage()),
          refused);
    }
  }

  /** Where it answers, without a path. */
  public URI url() {
    InetSocketAddress at = server.getAddress();
    String host = at.getAddress().getHostAddress();
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + shown + ":" + at.getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
