package io.hookline.adapter.log.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A connection without TLS. It never waits longer than it was told to. */
final class PlainWire implements Wire {
  private static final int SCRAP = 512;
  private static final int SLICE_MILLIS = 25;

  private final SocketChannel channel;
  private final Selector selector;
  private final Patience patience;
  private final Runnable meanwhile;

  private PlainWire(
      SocketChannel channel, Selector selector, Patience patience, Runnable meanwhile) {
    this.channel = channel;
    this.selector = selector;
    this.patience = patience;
    this.meanwhile = meanwhile;
  }

  /** Connects; {@code meanwhile} is done now and then while the server is waited for. */
  static PlainWire open(LogServer server, Patience patience, Runnable meanwhile)
      throws IOException {
    PlainWire wire = new PlainWire(SocketChannel.open(), Selector.open(), patience, meanwhile);
    try {
      wire.connect(server);
      return wire;
    } catch (IOException | RuntimeException failed) {
      wire.close();
      throw failed;
    }
  }

  private void connect(LogServer server) throws IOException {
    InetSocketAddress address = new InetSocketAddress(server.host(), server.port());
    if (address.isUnresolved()) {
      throw new UnknownHostException("no such host");
    }
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    channel.register(selector, SelectionKey.OP_CONNECT);
    if (!channel.connect(address)) {
      await(SelectionKey.OP_CONNECT, patience.connect(), "connect");
      channel.finishConnect();
    }
  }

  @Override
  public boolean isOver() {
    try {
      return drain() < 0;
    } catch (IOException broken) {
      return true;
    }
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (channel.write(bytes) == 0) {
        await(SelectionKey.OP_WRITE, patience.stall(), "write");
      }
    }
  }

  @Override
  public void finish() throws IOException {
    channel.shutdownOutput();
    while (drain() >= 0) {
      await(SelectionKey.OP_READ, patience.goodbye(), "close");
    }
  }

  @Override
  public void close() throws IOException {
    try (channel;
        selector) {}
  }

  /** A log server has nothing to say; what it says all the same is thrown away. */
  private int drain() throws IOException {
    ByteBuffer scrap = ByteBuffer.allocate(SCRAP);
    int read = channel.read(scrap);
    while (read > 0) {
      read = channel.read(scrap.clear());
    }
    return read;
  }

  private void await(int operation, Duration limit, String what) throws IOException {
    channel.keyFor(selector).interestOps(operation);
    long end = System.nanoTime() + limit.toNanos();
    while (selector.select(SLICE_MILLIS) == 0) {
      if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
        throw new SocketTimeoutException(what + " timed out after " + limit.toSeconds() + " s");
      }
      meanwhile.run();
    }
    selector.selectedKeys().clear();
  }
}
