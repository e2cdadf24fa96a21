package io.hookline.adapter.log.tcp;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * A connection with TLS. A blocked write cannot be given a time limit; it ends when the socket
 * below is closed, and that happens when its time is up.
 */
final class TlsWire implements Wire {
  /** What must go out within the time limit. */
  private static final int CHUNK = 8192;

  private final Socket below;
  private final SSLSocket socket;
  private final Patience patience;

  private TlsWire(Socket below, SSLSocket socket, Patience patience) {
    this.below = below;
    this.socket = socket;
    this.patience = patience;
  }

  /** Connects, and makes sure that the server is who it should be. */
  static TlsWire open(LogServer server, SSLContext context, Patience patience) throws IOException {
    Socket below = new Socket();
    try {
      InetSocketAddress address = new InetSocketAddress(server.host(), server.port());
      if (address.isUnresolved()) {
        throw new UnknownHostException("no such host");
      }
      below.connect(address, (int) patience.connect().toMillis());
      return secured(below, server, context, patience);
    } catch (IOException | RuntimeException failed) {
      below.close();
      throw failed;
    }
  }

  private static TlsWire secured(
      Socket below, LogServer server, SSLContext context, Patience patience) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            context.getSocketFactory().createSocket(below, server.host(), server.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.setSoTimeout((int) patience.connect().toMillis());
    TlsWire wire = new TlsWire(below, socket, patience);
    wire.within(patience.connect(), "TLS handshake", socket::startHandshake);
    return wire;
  }

  @Override
  public boolean isOver() {
    try {
      socket.setSoTimeout(1);
      return drain() < 0;
    } catch (SocketTimeoutException silent) {
      return false;
    } catch (IOException broken) {
      return true;
    }
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    byte[] chunk = new byte[CHUNK];
    while (bytes.hasRemaining()) {
      int length = Math.min(CHUNK, bytes.remaining());
      bytes.get(bytes.position(), chunk, 0, length);
      within(patience.stall(), "write", () -> socket.getOutputStream().write(chunk, 0, length));
      bytes.position(bytes.position() + length);
    }
  }

  @Override
  public void finish() throws IOException {
    within(patience.goodbye(), "close", socket::shutdownOutput);
    socket.setSoTimeout((int) patience.goodbye().toMillis());
    drain();
  }

  /** Without a farewell, which a server that hangs would hold up. */
  @Override
  public void close() throws IOException {
    below.close();
  }

  /** A log server has nothing to say; what it says all the same is thrown away. */
  private int drain() throws IOException {
    InputStream in = socket.getInputStream();
    int read = in.read();
    while (read >= 0) {
      read = in.read();
    }
    return read;
  }

  private void within(Duration limit, String what, Step step) throws IOException {
    CompletableFuture<Void> alarm =
        CompletableFuture.runAsync(
            this::abort,
            CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
    try {
      step.run();
    } catch (IOException failed) {
      throw alarm.isDone()
          ? new SocketTimeoutException(what + " timed out after " + limit.toSeconds() + " s")
          : failed;
    } finally {
      alarm.cancel(false);
    }
  }

  private void abort() {
    try {
      below.close();
    } catch (IOException gone) {
      // Then it is closed already.
    }
  }

  /** What may take too long. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }
}
