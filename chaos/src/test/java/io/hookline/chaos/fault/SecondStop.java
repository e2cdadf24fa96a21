package io.hookline.chaos.fault;

import io.hookline.chaos.receiver.Behaviour;
import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.HooklineProcess;
import io.hookline.chaos.round.Mix;
import io.hookline.chaos.round.Round;
import java.util.List;

/** A worker that waits for its last calls is told to stop at once. */
final class SecondStop implements Fault {
  private static final int SIGTERM = 143;

  @Override
  public String name() {
    return "SIGTERM twice";
  }

  @Override
  public Mix mix() {
    return new Mix(100, 30, 2, List.of(Behaviour.SLOW, Behaviour.SLOW, Behaviour.UNAVAILABLE));
  }

  @Override
  public void strike(Round round) throws Exception {
    HooklineProcess worker = round.start();
    round.await().someRequests(worker, 2);
    worker.signal("TERM");
    round.await().output(worker, "a second signal ends at once");
    worker.signal("TERM");
    int code = worker.exitCode();
    round.check(code == SIGTERM, "the second SIGTERM ended the worker with " + code);
    round.mark("told to stop at once", round.plan().concurrency());
  }
}
