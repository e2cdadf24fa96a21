package io.hookline.adapter.http.vertx;

import io.hookline.destination.CallLimits;
import io.hookline.job.Outcome;
import io.hookline.job.Outcome.TimedOut;
import io.hookline.job.Phase;
import io.hookline.port.HttpCall;
import io.hookline.port.HttpExchange;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call under way: how far it is, and its caller, parked until it has ended. All but {@link
 * #await} happens on the event loop of the destination, so that nothing needs a lock.
 */
final class Call {

  /** What works on a call at the moment. */
  interface Carrier {
    /** Stops, because the call is over, and closes what it did for the call. */
    void abandon();
  }

  private static final Carrier NOBODY = () -> {};

  private final HttpCall request;
  private final Thread caller = Thread.currentThread();
  private final PhaseClock clock = new PhaseClock();
  private long connectingSince = clock.startedAt();
  private boolean repeated;
  private Carrier carrier = NOBODY;
  private @Nullable CallsUnderWay watch;
  private int slot;
  private volatile @Nullable Supplier<Outcome> ending;

  /** To be made on the thread that will {@link #await} its end. */
  Call(HttpCall request) {
    this.request = request;
  }

  HttpCall request() {
    return request;
  }

  /** Parks the caller until the call has ended, and leaves an interrupt for it to find. */
  HttpExchange await() {
    boolean interrupted = false;
    Supplier<Outcome> end = ending;
    while (end == null) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
      end = ending;
    }
    if (interrupted) {
      caller.interrupt();
    }
    return new HttpExchange(end.get(), clock.took(), clock.timing());
  }

  /** Where the call stands in {@code newWatch}, which is told when the call ends. */
  void watchedBy(CallsUnderWay newWatch, int newSlot) {
    watch = newWatch;
    slot = newSlot;
  }

  int slot() {
    return slot;
  }

  void carriedBy(Carrier newCarrier, Phase newPhase) {
    carrier = newCarrier;
    enter(newPhase);
  }

  /** A call that is over stays in the phase it ended in. */
  void enter(Phase newPhase) {
    if (!isOver()) {
      clock.enter(newPhase);
    }
  }

  boolean isOver() {
    return ending != null;
  }

  void end(Outcome outcome) {
    end(() -> outcome);
  }

  /** Ends the call, unless it has ended already; {@code outcome} is made on the caller's thread. */
  void end(Supplier<Outcome> outcome) {
    if (ending == null) {
      clock.stop();
      carrier = NOBODY;
      if (watch != null) {
        watch.remove(this);
      }
      ending = outcome;
      LockSupport.unpark(caller);
    }
  }

  /** Whether the call may be made again on a fresh connection: once. */
  boolean repeat() {
    boolean first = !repeated;
    repeated = true;
    connectingSince = System.nanoTime();
    return first;
  }

  /** How long there is left to connect. */
  Duration connectTimeLeft() {
    long now = System.nanoTime();
    CallLimits limits = request.limits();
    long connecting = limits.connectTimeout().toNanos() - (now - connectingSince);
    long all = limits.timeout().toNanos() - (now - clock.startedAt());
    return Duration.ofNanos(Math.max(0, Math.min(connecting, all)));
  }

  /** Ends the call if its time is up. */
  void endIfLate(long now) {
    CallLimits limits = request.limits();
    if (now - clock.startedAt() >= limits.timeout().toNanos()) {
      timeOut(limits.timeout());
    } else if (isConnecting() && now - connectingSince >= limits.connectTimeout().toNanos()) {
      timeOut(limits.connectTimeout());
    }
  }

  /** Ends the call because it got no connection in time. */
  void connectTimedOut() {
    CallLimits limits = request.limits();
    boolean whole = limits.timeout().compareTo(limits.connectTimeout()) < 0;
    timeOut(whole ? limits.timeout() : limits.connectTimeout());
  }

  /** Ends the call and whatever works on it. */
  void abandon(Outcome outcome) {
    Carrier last = carrier;
    end(outcome);
    last.abandon();
  }

  private void timeOut(Duration limit) {
    abandon(new TimedOut(clock.phase(), limit));
  }

  private boolean isConnecting() {
    return clock.phase().compareTo(Phase.TLS) <= 0;
  }
}
