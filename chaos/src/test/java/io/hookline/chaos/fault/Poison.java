package io.hookline.chaos.fault;

import io.hookline.chaos.receiver.Behaviour;
import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.HooklineProcess;
import io.hookline.chaos.round.JobSpec;
import io.hookline.chaos.round.Round;
import io.hookline.chaos.step.Step;
import io.hookline.chaos.step.StopAt;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import java.util.List;
import java.util.Map;

/** One job ends every worker that takes it up, until it is buried for that. */
final class Poison implements Fault {
  private static final int MAX_RECEIVED = 2;

  @Override
  public String name() {
    return "poison";
  }

  @Override
  public void strike(Round round) throws Exception {
    round.configure(Map.of("worker.max-received", String.valueOf(MAX_RECEIVED)));
    String poison = poison(round.plan().jobs());
    for (int received = 1; received <= MAX_RECEIVED; received++) {
      HooklineProcess worker = round.start(new StopAt(Step.SENT, 1, poison));
      round.check(
          round.await().stop(worker), poison + " was not sent for the " + received + ". time");
      round.await().left(worker, 1);
      round.kill(worker, "killed by " + poison);
    }
    round.drain();
    List<String> reasons =
        round.letters().stream()
            .map(DeadLetter::content)
            .filter(content -> content.jobId().value().equals(poison))
            .map(LetterContent::reason)
            .toList();
    round.check(
        reasons.size() == 1 && reasons.getFirst().startsWith("poison"),
        poison + " was given up on for " + reasons);
  }

  private static String poison(List<JobSpec> jobs) {
    return jobs.stream().filter(j -> j.behaviour() == Behaviour.OK).findFirst().orElseThrow().id();
  }
}
