package io.hookline.chaos.fault;

import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.HooklineProcess;
import io.hookline.chaos.round.Round;

/** Workers are asked to stop, after which nothing at all may be sent twice. */
final class OrderlyStop implements Fault {
  private static final int LIVES = 3;
  private static final int SIGTERM = 143;

  @Override
  public String name() {
    return "SIGTERM";
  }

  @Override
  public void strike(Round round) throws Exception {
    for (int life = 0; life < LIVES; life++) {
      HooklineProcess worker = round.start();
      round.await().someRequests(worker, LIVES);
      worker.signal("TERM");
      int code = worker.exitCode();
      round.check(code == SIGTERM, "SIGTERM ended the worker with " + code);
      round.mark("asked to stop", 0);
    }
  }
}
