package io.hookline.chaos.fault;

import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.HooklineProcess;
import io.hookline.chaos.round.Round;
import io.hookline.chaos.step.Step;
import io.hookline.chaos.step.StopAt;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

/** One worker after the other is killed, each where another step of a job begins or ends. */
final class KillAtEveryStep implements Fault {

  @Override
  public String name() {
    return "kill -9 at every step";
  }

  @Override
  public void strike(Round round) throws Exception {
    List<Step> steps = Arrays.asList(steps().toArray(Step[]::new));
    Collections.shuffle(steps, round.random());
    for (Step step : steps) {
      StopAt stop = StopAt.of(step, 1 + round.random().nextInt(latest(step)));
      HooklineProcess worker = round.start(stop);
      round.await().stop(worker);
      round.kill(worker, "killed at " + stop);
    }
  }

  private static EnumSet<Step> steps() {
    return EnumSet.range(Step.CLAIMED, Step.SETTLED);
  }

  /** So early that most rounds come to it with the jobs that are left. */
  private static int latest(Step step) {
    return switch (step) {
      case CLAIMED, BURYING, BURIED -> 2;
      case SENT, ANSWERED -> 30;
      case SETTLING, SETTLED -> 5;
      case UPDATING, UPDATED, PUBLISHING, PUBLISHED -> 1;
    };
  }
}
