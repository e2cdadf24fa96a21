package io.hookline.adapter.http.vertx;

import io.netty.channel.EventLoop;
import io.vertx.core.internal.ContextInternal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One event loop and the calls on it. A single tick ends the late ones: looking at a few hundred
 * calls twenty times a second costs less than a timer for each of a hundred thousand.
 */
final class Loop {
  /** By how much a call may outlast its limits at most. */
  private static final Duration TICK = Duration.ofMillis(50);

  private final ContextInternal context;
  private final EventLoop thread;
  private final CallsUnderWay calls = new CallsUnderWay();
  private boolean ticking;
  private boolean closed;

  Loop(ContextInternal context) {
    this.context = context;
    this.thread = context.nettyEventLoop();
  }

  ContextInternal context() {
    return context;
  }

  /** Runs {@code task} on this loop; from any thread. */
  void execute(Runnable task) {
    thread.execute(task);
  }

  /** Runs {@code task} on this loop, later; from any thread. */
  void schedule(Runnable task, Duration delay) {
    var _ = thread.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Watches over a call until it has ended; false, and the call has ended, when closed. */
  boolean watch(Call call) {
    if (closed) {
      call.end(Failures.CLOSED);
      return false;
    }
    calls.add(call);
    if (!ticking) {
      ticking = true;
      schedule(this::tick, TICK);
    }
    return true;
  }

  /** Ends all calls and takes no more. */
  void close() {
    closed = true;
    calls.forEach(call -> call.abandon(Failures.CLOSED));
  }

  private void tick() {
    long now = System.nanoTime();
    calls.forEach(call -> call.endIfLate(now));
    ticking = !calls.isEmpty();
    if (ticking) {
      schedule(this::tick, TICK);
    }
  }
}
