package io.hookline.notify;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** One thread for each notifier, and one that looks at the time. None of them keeps a process. */
final class NotifyThreads {
  private static final Duration TICK = Duration.ofMillis(250);

  /** How long a notifier may take to close. */
  private static final Duration CLOSING = Duration.ofSeconds(1);

  private final List<NamedNotifier> notifiers;
  private final Runnable pass;
  private final AtomicBoolean ending = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch told;
  private final Thread timekeeper;
  private final List<Thread> threads;

  NotifyThreads(List<NamedNotifier> notifiers, List<Outlet> outlets, Runnable pass) {
    this.notifiers = List.copyOf(notifiers);
    this.pass = pass;
    told = new CountDownLatch(outlets.size());
    timekeeper = Thread.ofVirtual().name("hookline-alerts").unstarted(this::keepTime);
    threads =
        IntStream.range(0, outlets.size())
            .mapToObj(i -> thread(notifiers.get(i).name(), outlets.get(i)))
            .toList();
  }

  void start() {
    timekeeper.start();
    threads.forEach(Thread::start);
  }

  /** Ends the one that looks at the time; false where that was done before. */
  boolean end() {
    ended.countDown();
    return ending.compareAndSet(false, true);
  }

  /** Waits for the others. */
  void join(Duration longest) {
    try {
      boolean inTime = told.await(longest.toMillis(), TimeUnit.MILLISECONDS);
      if (!inTime) {
        threads.forEach(Thread::interrupt);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** Closes the notifiers, and waits a little for that. */
  void close() {
    List<Thread> closing =
        notifiers.stream()
            .map(named -> Thread.ofVirtual().start(() -> closeQuietly(named)))
            .toList();
    try {
      for (Thread thread : closing) {
        thread.join(CLOSING);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private Thread thread(String name, Outlet outlet) {
    return Thread.ofVirtual()
        .name("hookline-notify-" + name)
        .unstarted(() -> {
          outlet.run();
          told.countDown();
        });
  }

  private void keepTime() {
    try {
      while (!ended.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
        pass.run();
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private static void closeQuietly(NamedNotifier named) {
    try {
      named.notifier().close();
    } catch (RuntimeException | Error broken) {
      // All was told that could be told; a connection may be left to the system.
    }
  }
}
