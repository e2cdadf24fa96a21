package io.hookline.testkit.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A log server on the loopback interface that behaves as it is told. */
public final class LogReceiver implements AutoCloseable {
  /** So little that a sender notices soon that nobody reads. */
  private static final int SMALL_BUFFER = 4096;

  private static final int CHUNK = 1 << 16;

  private final int port;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final List<Socket> open = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private int connections;
  private @Nullable ServerSocket server;

  private LogReceiver(int port) {
    this.port = port;
  }

  /** A server that is not there yet: connections are refused. */
  public static LogReceiver away() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new LogReceiver(probe.getLocalPort());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A server that behaves like {@code conduct} from the start. */
  public static LogReceiver with(Conduct conduct) {
    LogReceiver receiver = away();
    receiver.start(conduct);
    return receiver;
  }

  /** Where it listens, or will. */
  public int port() {
    return port;
  }

  /** Listens from now on. */
  public synchronized void start(Conduct conduct) {
    if (conduct == Conduct.REFUSES) {
      return;
    }
    try {
      ServerSocket listening = new ServerSocket();
      listening.setReuseAddress(true);
      listening.setReceiveBufferSize(conduct == Conduct.ACCEPTS ? CHUNK : SMALL_BUFFER);
      listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      server = listening;
      Thread.ofVirtual().start(() -> accept(listening, conduct));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Ends every connection and takes no more. */
  public synchronized void stop() {
    try {
      ServerSocket listening = server;
      if (listening != null) {
        listening.close();
      }
      for (Socket socket : open) {
        socket.close();
      }
      open.clear();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** All that came so far. */
  public synchronized String text() {
    return received.toString(StandardCharsets.UTF_8);
  }

  /** How many connections there were. */
  public synchronized int connections() {
    return connections;
  }

  /** Waits until {@code what} came, and gives all that came by then. */
  public String await(Predicate<String> what, Duration limit) {
    try {
      return awaited(what, limit);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new AssertionError(hurried);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    stop();
  }

  private synchronized String awaited(Predicate<String> what, Duration limit)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    String text = text();
    while (!what.test(text)) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new AssertionError("after " + limit + " there is only: " + tail(text));
      }
      wait(left);
      text = text();
    }
    return text;
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - 2000));
  }

  private void accept(ServerSocket listening, Conduct conduct) {
    try {
      while (!listening.isClosed()) {
        Socket socket = listening.accept();
        keep(socket);
        Thread.ofVirtual().start(() -> serve(socket, conduct));
      }
    } catch (IOException stopped) {
      // The server was stopped.
    }
  }

  private synchronized void keep(Socket socket) {
    connections++;
    open.add(socket);
  }

  private void serve(Socket socket, Conduct conduct) {
    try (socket) {
      InputStream in = socket.getInputStream();
      switch (conduct) {
        case ACCEPTS -> readAll(in);
        case BYTE_A_SECOND -> readSlowly(in);
        case HANGS, REFUSES -> closed.await();
      }
    } catch (IOException broken) {
      // The sender went away, or the server was stopped.
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void readAll(InputStream in) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      take(chunk, read);
    }
  }

  private void readSlowly(InputStream in) throws IOException, InterruptedException {
    byte[] chunk = new byte[1];
    boolean over = false;
    while (!over && in.read(chunk) >= 0) {
      take(chunk, 1);
      over = closed.await(1, TimeUnit.SECONDS);
    }
  }

  private synchronized void take(byte[] chunk, int length) {
    received.write(chunk, 0, length);
    notifyAll();
  }
}
