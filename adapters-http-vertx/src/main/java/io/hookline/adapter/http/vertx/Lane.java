package io.hookline.adapter.http.vertx;

import io.netty.channel.EventLoop;
import io.vertx.core.internal.ContextInternal;
import java.util.concurrent.TimeUnit;

/**
 * One event loop and the calls on it. A single tick ends the late ones: looking at a few hundred
 * calls twenty times a second costs less than a timer for each of a hundred thousand.
 */
final class Lane {
  /** By how much a call may outlast its limits at most. */
  private static final long TICK_MILLIS = 50;

  private final ContextInternal context;
  private final EventLoop loop;
  private final CallsUnderWay calls = new CallsUnderWay();
  private boolean ticking;
  private boolean closed;

  Lane(ContextInternal context) {
    this.context = context;
    this.loop = context.nettyEventLoop();
  }

  ContextInternal context() {
    return context;
  }

  EventLoop loop() {
    return loop;
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
      scheduleTick();
    }
    return true;
  }

  /** Ends all calls and takes no more. */
  void close() {
    closed = true;
    calls.forEach(call -> call.abandon(Failures.CLOSED));
  }

  private void scheduleTick() {
    var _ = loop.schedule(this::tick, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void tick() {
    long now = System.nanoTime();
    calls.forEach(call -> call.endIfLate(now));
    ticking = !calls.isEmpty();
    if (ticking) {
      scheduleTick();
    }
  }
}
