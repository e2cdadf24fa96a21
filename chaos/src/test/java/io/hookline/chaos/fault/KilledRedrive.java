package io.hookline.chaos.fault;

import io.hookline.chaos.round.Adapters;
import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.HooklineProcess;
import io.hookline.chaos.round.Mix;
import io.hookline.chaos.round.Round;
import io.hookline.chaos.step.Step;
import io.hookline.chaos.step.StopAt;
import io.hookline.job.JobState;
import io.hookline.letter.DeadLetter;
import io.hookline.port.DeadLetterStore;
import io.hookline.port.JobPublisher;
import io.hookline.redrive.Redriver;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Dead letters are sent again by commands that are killed at every step, then by a worker that is
 * killed, too; and once more by somebody who finds what was left behind.
 */
final class KilledRedrive implements Fault {
  /** First the letters are taken, then their jobs published, then the letters marked as queued. */
  private static final List<StopAt> STEPS =
      List.of(
          StopAt.of(Step.UPDATING, 1),
          StopAt.of(Step.UPDATED, 1),
          StopAt.of(Step.PUBLISHING, 1),
          StopAt.of(Step.PUBLISHED, 1),
          StopAt.of(Step.UPDATED, 2));

  private static final List<Step> WORKER_STEPS =
      List.of(Step.CLAIMED, Step.SENT, Step.ANSWERED, Step.BURIED, Step.SETTLED);

  @Override
  public String name() {
    return "dlq retry and its worker killed";
  }

  @Override
  public Mix mix() {
    return Mix.RELAPSING;
  }

  @Override
  public void strike(Round round) throws Exception {
    round.drain();
    List<DeadLetter> letters = round.letters();
    for (int i = 0; i < STEPS.size(); i++) {
      killRetry(round, STEPS.get(i), every(STEPS.size(), i, letters));
    }
    killWorker(round);
    redriveWhatIsLeft(round);
    round.drain();
    List<JobState> states = round.letters().stream().map(DeadLetter::status).distinct().toList();
    round.check(
        Set.of(JobState.COMPLETE, JobState.FAILED).containsAll(states),
        "after the redrive there are letters in " + states);
  }

  private static List<DeadLetter> every(int nth, int from, List<DeadLetter> letters) {
    List<DeadLetter> some = new ArrayList<>();
    for (int i = from; i < letters.size(); i += nth) {
      some.add(letters.get(i));
    }
    return some;
  }

  private static void killRetry(Round round, StopAt stop, List<DeadLetter> letters)
      throws Exception {
    List<String> arguments = new ArrayList<>(List.of("dlq", "retry", "-D", "chaos.stop=" + stop));
    letters.forEach(letter -> arguments.add(letter.content().uuid().toString()));
    HooklineProcess retry = round.hookline(arguments.toArray(String[]::new));
    round.check(round.await().stop(retry), "dlq retry did not come to " + stop);
    retry.signal("KILL");
    retry.exitCode();
    if (stop.step() == Step.PUBLISHED) {
      // Their letters still say that they are not.
      round.mayComeTwice(jobs(letters));
    }
  }

  private static void killWorker(Round round) throws Exception {
    Step step = WORKER_STEPS.get(round.random().nextInt(WORKER_STEPS.size()));
    HooklineProcess worker = round.start(StopAt.of(step, 1));
    round.await().stop(worker);
    round.kill(worker, "killed at " + step);
  }

  private static void redriveWhatIsLeft(Round round) throws Exception {
    InstantSource later =
        InstantSource.offset(
            InstantSource.system(), Redriver.ABANDONED_AFTER.plus(Duration.ofSeconds(1)));
    try (DeadLetterStore store = round.openLetters();
        JobPublisher publisher = round.openPublisher()) {
      Redriver redriver = new Redriver(store, publisher, later, "harness");
      List<DeadLetter> left =
          Adapters.letters(store).stream()
              .filter(letter -> redriver.refusal(letter, false).isEmpty())
              .toList();
      redriver.redrive(left, Optional.empty());
    }
  }

  private static Set<String> jobs(List<DeadLetter> letters) {
    return letters.stream()
        .map(letter -> letter.content().jobId().value())
        .collect(Collectors.toSet());
  }
}
