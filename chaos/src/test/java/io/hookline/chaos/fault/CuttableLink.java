package io.hookline.chaos.fault;

import io.hookline.adapter.queue.redis.real.RealRedis;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Carries bytes to a Redis and back, but for the time in which it is cut. */
final class CuttableLink implements Closeable {
  private final RealRedis redis;
  private final ServerSocket listener;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition mended = lock.newCondition();
  private boolean isCut;

  private CuttableLink(RealRedis redis, ServerSocket listener) {
    this.redis = redis;
    this.listener = listener;
  }

  static CuttableLink to(RealRedis redis) {
    try {
      ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      CuttableLink link = new CuttableLink(redis, listener);
      Thread.ofVirtual().start(link::accept);
      return link;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String uri() {
    return "redis://127.0.0.1:" + listener.getLocalPort();
  }

  /** From now on bytes stay where they are. */
  void cut() {
    set(true);
  }

  /** Lets through what was held up, as a network does that sends again what got lost. */
  void mend() {
    set(false);
  }

  @Override
  public void close() throws IOException {
    mend();
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
    redis.close();
  }

  private void set(boolean cut) {
    lock.lock();
    try {
      isCut = cut;
      mended.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket worker = listener.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), redis.port());
        open.add(worker);
        open.add(server);
        Thread.ofVirtual().start(() -> carry(worker, server));
        Thread.ofVirtual().start(() -> carry(server, worker));
      }
    } catch (IOException closed) {
      // The round is over.
    }
  }

  private void carry(Socket from, Socket to) {
    byte[] bytes = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int count = in.read(bytes);
      while (count >= 0) {
        awaitMended();
        out.write(bytes, 0, count);
        count = in.read(bytes);
      }
    } catch (IOException | InterruptedException closed) {
      // So is the other side then.
    }
  }

  private void awaitMended() throws InterruptedException {
    lock.lock();
    try {
      while (isCut) {
        mended.await();
      }
    } finally {
      lock.unlock();
    }
  }
}
