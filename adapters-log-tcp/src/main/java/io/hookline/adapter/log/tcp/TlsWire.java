package io.hookline.adapter.log.tcp;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** A connection with TLS. Whatever may block is attended to, for it knows no limit of its own. */
final class TlsWire implements Wire {
  /** What must go out within the time limit. */
  private static final int CHUNK = 8192;

  private final Socket below;
  private final SSLSocket socket;
  private final Patience patience;
  private final Attended attended;

  private TlsWire(Socket below, SSLSocket socket, Patience patience, Attended attended) {
    this.below = below;
    this.socket = socket;
    this.patience = patience;
    this.attended = attended;
  }

  /**
   * Connects, and makes sure that the server is who it should be; {@code meanwhile} is done now and
   * then while the server is waited for.
   */
  static TlsWire open(LogServer server, SSLContext context, Patience patience, Runnable meanwhile)
      throws IOException {
    Socket below = new Socket();
    try {
      Attended attended = new Attended(below, meanwhile);
      InetSocketAddress address = new InetSocketAddress(server.host(), server.port());
      if (address.isUnresolved()) {
        throw new UnknownHostException("no such host");
      }
      attended.within(patience.connect(), "connect", () -> below.connect(address));
      SSLSocket socket = secured(below, server, context);
      attended.within(patience.connect(), "TLS handshake", socket::startHandshake);
      return new TlsWire(below, socket, patience, attended);
    } catch (IOException | RuntimeException failed) {
      below.close();
      throw failed;
    }
  }

  private static SSLSocket secured(Socket below, LogServer server, SSLContext context)
      throws IOException {
    SSLSocket socket =
        (SSLSocket)
            context.getSocketFactory().createSocket(below, server.host(), server.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    return socket;
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
      attended.within(
          patience.stall(), "write", () -> socket.getOutputStream().write(chunk, 0, length));
      bytes.position(bytes.position() + length);
    }
  }

  @Override
  public void finish() throws IOException {
    attended.within(patience.goodbye(), "close", socket::shutdownOutput);
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
}
