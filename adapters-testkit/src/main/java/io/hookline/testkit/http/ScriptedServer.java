package io.hookline.testkit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * A server on 127.0.0.1 that does with every connection what a script says, byte for byte, and
 * keeps what it got. It is no HTTP server: a script can break every rule.
 */
public final class ScriptedServer implements AutoCloseable {
  private final ServerSocket listener;
  private final String scheme;
  private final Script script;
  private final AtomicInteger connections = new AtomicInteger();
  private final Semaphore ended = new Semaphore(0);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();

  private ScriptedServer(ServerSocket listener, String scheme, Script script) {
    this.listener = listener;
    this.scheme = scheme;
    this.script = script;
    Thread.ofVirtual().start(this::listen);
  }

  /** Starts a server on a free port. */
  public static ScriptedServer start(Script script) {
    try {
      return new ScriptedServer(
          new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), "http", script);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  /** Starts a TLS server that offers {@code protocols} by ALPN, or none at all. */
  public static ScriptedServer startTls(SSLContext tls, List<String> protocols, Script script) {
    try {
      SSLServerSocket listener =
          (SSLServerSocket)
              tls.getServerSocketFactory()
                  .createServerSocket(0, 0, InetAddress.getLoopbackAddress());
      var parameters = listener.getSSLParameters();
      parameters.setApplicationProtocols(protocols.toArray(String[]::new));
      listener.setSSLParameters(parameters);
      return new ScriptedServer(listener, "https", script);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return listener.getLocalPort();
  }

  /** A URL of this server, by its address. */
  public URI url(String target) {
    return url("127.0.0.1", target);
  }

  /** A URL of this server, with a host of the caller's choice. */
  public URI url(String host, String target) {
    return URI.create(scheme + "://" + host + ":" + port() + target);
  }

  /** How many connections were made. */
  public int connections() {
    return connections.get();
  }

  /** What the scripts have read, in the order of arrival. */
  public List<ReceivedRequest> requests() {
    return List.copyOf(requests);
  }

  /** Waits until one more conversation has ended; false where none does in time. */
  public boolean awaitEnd(Duration limit) throws InterruptedException {
    return ended.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    closeQuietly(listener);
    open.forEach(ScriptedServer::closeQuietly);
  }

  private void listen() {
    try {
      while (!listener.isClosed()) {
        Socket socket = listener.accept();
        int number = connections.incrementAndGet();
        open.add(socket);
        Thread.ofVirtual().start(() -> converse(socket, number));
      }
    } catch (IOException closed) {
      // That is how close() ends this thread.
    }
  }

  private void converse(Socket socket, int number) {
    try (socket) {
      script.play(new Conversation(socket, number, requests::add));
    } catch (IOException clientIsGone) {
      // Many scripts end this way, and the test looks at what the client made of it.
    } finally {
      open.remove(socket);
      ended.release();
    }
  }

  private static void closeQuietly(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception alreadyGone) {
      // Nothing is lost with it.
    }
  }
}
