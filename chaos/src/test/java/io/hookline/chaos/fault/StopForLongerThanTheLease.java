package io.hookline.chaos.fault;

import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.HooklineProcess;
import io.hookline.chaos.round.Round;
import java.util.concurrent.TimeUnit;

/** A worker stands still, as a virtual machine does that is moved, and wakes to lost leases. */
final class StopForLongerThanTheLease implements Fault {
  private static final long STOPPED_MILLIS = 4_500;

  @Override
  public String name() {
    return "SIGSTOP for longer than the lease";
  }

  @Override
  public void strike(Round round) throws Exception {
    HooklineProcess worker = round.start();
    round.await().someRequests(worker, 2);
    worker.signal("STOP");
    TimeUnit.MILLISECONDS.sleep(STOPPED_MILLIS);
    round.wake(worker);
    // What it could not bury in time it puts aside for half a minute; another one need not wait.
    worker.signal("TERM");
    worker.exitCode();
    round.mark("asked to stop", 0);
  }
}
