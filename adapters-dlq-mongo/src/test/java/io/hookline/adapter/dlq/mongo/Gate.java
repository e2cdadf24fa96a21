package io.hookline.adapter.dlq.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port in front of a server, which can be shut and opened again under the same number. */
final class Gate implements AutoCloseable {
  private final InetSocketAddress server;
  private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
  private ServerSocket door;

  private Gate(InetSocketAddress server, ServerSocket door) {
    this.server = server;
    this.door = door;
  }

  /** Empty where the connection string names several servers, or the server a certificate. */
  static Optional<Gate> before(ConnectionString uri) {
    if (uri.isSrvProtocol()
        || uri.getHosts().size() > 1
        || Boolean.TRUE.equals(uri.getSslEnabled())) {
      return Optional.empty();
    }
    ServerAddress address = new ServerAddress(uri.getHosts().getFirst());
    return Optional.of(before(new InetSocketAddress(address.getHost(), address.getPort())));
  }

  static Gate before(InetSocketAddress server) {
    Gate gate = new Gate(server, bound(0));
    Thread.startVirtualThread(gate::letIn);
    return gate;
  }

  /** The connection string {@code uri} for whoever goes through this gate. */
  String inFrontOf(String uri) {
    ConnectionString parsed = new ConnectionString(uri);
    String through = uri.replace(parsed.getHosts().getFirst(), "127.0.0.1:" + port());
    String options = through.contains("?") ? "&" : through.endsWith("/") ? "?" : "/?";
    return through + options + "directConnection=true";
  }

  int port() {
    return door.getLocalPort();
  }

  /** Nobody gets in any more, and whoever is inside is thrown out. */
  void shut() {
    close(door);
    passing.forEach(Gate::close);
    passing.clear();
  }

  void open() {
    door = bound(port());
    Thread.startVirtualThread(this::letIn);
  }

  @Override
  public void close() {
    shut();
  }

  private void letIn() {
    ServerSocket here = door;
    try {
      while (true) {
        pass(here.accept());
      }
    } catch (IOException shut) {
      // The gate was shut.
    }
  }

  private void pass(Socket client) {
    try {
      Socket inside = new Socket(server.getAddress(), server.getPort());
      passing.add(client);
      passing.add(inside);
      Thread.startVirtualThread(() -> pump(client, inside));
      Thread.startVirtualThread(() -> pump(inside, client));
    } catch (IOException down) {
      close(client);
    }
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException ended) {
      // One side is gone, and so is the other now.
    }
  }

  private static ServerSocket bound(int port) {
    try {
      return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void close(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
