package io.hookline.chaos.fault;

import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.HooklineProcess;
import io.hookline.chaos.round.Round;
import java.util.concurrent.TimeUnit;

/** Workers are killed while they start and while they work, at no moment in particular. */
final class KillAnyTime implements Fault {
  private static final int LIVES = 4;
  private static final int START_MILLIS = 900;
  private static final int WORK_MILLIS = 30;

  @Override
  public String name() {
    return "kill -9 at any time";
  }

  @Override
  public void strike(Round round) throws Exception {
    for (int life = 0; life < LIVES; life++) {
      HooklineProcess worker = round.start();
      if (round.random().nextInt(LIVES) == 0) {
        pause(round, START_MILLIS);
      } else {
        round.await().someRequests(worker, LIVES);
        pause(round, WORK_MILLIS);
      }
      round.kill(worker, "killed");
    }
  }

  private static void pause(Round round, int mostMillis) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(round.random().nextInt(mostMillis));
  }
}
