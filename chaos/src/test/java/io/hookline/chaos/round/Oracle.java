package io.hookline.chaos.round;

import io.hookline.chaos.receiver.Behaviour.Meaning;
import io.hookline.chaos.round.Entry.Mark;
import io.hookline.chaos.round.Entry.Request;
import io.hookline.chaos.round.Evidence.Policy;
import io.hookline.job.JobState;
import io.hookline.letter.DeadLetter;
import io.hookline.port.QueueStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Judges a round by what others say of it: the receiver, the dead letter store, the queue. */
final class Oracle {
  private final Evidence evidence;
  private final Map<String, JobSpec> jobs;
  private final Set<String> delivered;
  private final Set<String> certainlyDelivered;
  private final Map<String, List<DeadLetter>> letters;
  private final Repeats repeats;
  private final List<String> violations = new ArrayList<>();

  private Oracle(Evidence evidence) {
    this.evidence = evidence;
    jobs = evidence.jobs().stream().collect(Collectors.toMap(JobSpec::id, Function.identity()));
    delivered = evidence.ledger().told(Meaning.DELIVERED, Meaning.UNCLEAR);
    certainlyDelivered = evidence.ledger().told(Meaning.DELIVERED);
    letters =
        evidence.letters().stream()
            .collect(Collectors.groupingBy(letter -> letter.content().jobId().value()));
    repeats = Repeats.in(evidence.ledger(), evidence.policy().twice());
  }

  static Verdict judge(Evidence evidence) {
    return new Oracle(evidence).verdict();
  }

  private Verdict verdict() {
    Set<String> dead = dead();
    Set<String> alive = new HashSet<>(delivered);
    alive.removeAll(dead);
    int missing = jobs.size() - alive.size() - dead.size();
    int waiting = (int) Math.min(missing, evidence.queue().pending());
    violations.addAll(repeats.violations());
    checkLost(missing - waiting);
    checkRequests();
    evidence.letters().forEach(this::checkLetter);
    checkOnce();
    checkQueue(alive.size(), dead.size());
    int bound =
        evidence.policy().twice().size() + repeats.marks().stream().mapToInt(Mark::allowed).sum();
    return new Verdict(
        jobs.size(),
        alive.size(),
        dead.size(),
        waiting,
        missing - waiting,
        repeats.count(),
        bound,
        violations);
  }

  /** Jobs with a letter that is not settled by a delivery. */
  private Set<String> dead() {
    return evidence.letters().stream()
        .filter(letter -> letter.status() != JobState.COMPLETE)
        .map(letter -> letter.content().jobId().value())
        .collect(Collectors.toSet());
  }

  private void checkLost(int lost) {
    if (lost > 0) {
      List<String> nowhere =
          jobs.keySet().stream()
              .filter(job -> !delivered.contains(job) && !letters.containsKey(job))
              .sorted()
              .toList();
      violations.add("%d lost, among %s".formatted(lost, nowhere));
    }
  }

  private void checkRequests() {
    for (Entry entry : evidence.ledger().entries()) {
      if (entry instanceof Request(String job, int bytes)) {
        JobSpec spec = jobs.get(job);
        if (spec == null || spec.bytes() != bytes) {
          violations.add("%s arrived with %d bytes, which nobody sent".formatted(job, bytes));
        }
      }
    }
  }

  private void checkLetter(DeadLetter letter) {
    String job = letter.content().jobId().value();
    JobSpec spec = jobs.get(job);
    if (spec == null || spec.bytes() != letter.content().request().payload().size()) {
      violations.add("the dead letter of " + job + " is not of a job as it was accepted");
      return;
    }
    checkEnd(letter, job);
    if (!letter.content().reason().startsWith("poison")) {
      checkAttempts(letter, spec);
    }
  }

  private void checkEnd(DeadLetter letter, String job) {
    boolean settled =
        switch (letter.status()) {
          case PENDING, FAILED ->
              !certainlyDelivered.contains(job) || repeats.latecomers().contains(job);
          case COMPLETE -> delivered.contains(job);
          case PROCESSING -> false;
        };
    if (!settled) {
      violations.add(
          "%s has a letter that is %s, and was %sdelivered"
              .formatted(job, letter.status().text(), delivered.contains(job) ? "" : "not "));
    }
  }

  private void checkAttempts(DeadLetter letter, JobSpec spec) {
    int planned = spec.isHopeless() ? 1 : evidence.policy().attempts();
    int made = letter.content().attempts().size();
    boolean right =
        switch (letter.status()) {
          case PENDING ->
              made == planned || (spec.isHopeless() && made == planned + sleptThrough(letter));
          case FAILED -> made > planned && made % planned == 0;
          case COMPLETE, PROCESSING -> made > planned;
        };
    int requests = evidence.ledger().requests(spec.id());
    if (!right || requests > most(spec, made)) {
      violations.add(
          "%s (%s) has a %s letter after %d attempts and %d requests; the policy says %d"
              .formatted(
                  spec.id(), spec.behaviour(), letter.status().text(), made, requests, planned));
    }
  }

  /** A call whose time ran out while the worker slept was an attempt, and heard no last word. */
  private long sleptThrough(DeadLetter letter) {
    long unanswered =
        letter.content().attempts().stream().filter(one -> one.status().isEmpty()).count();
    return Math.min(unanswered, repeats.sleeps());
  }

  /** An attempt can be cut off by each mark; one without any answer may be two requests. */
  private int most(JobSpec spec, int attempts) {
    int perAttempt = spec.answersNothing() ? 2 : 1;
    Policy policy = evidence.policy();
    int again = policy.twice().contains(spec.id()) ? policy.attempts() : 0;
    return policy.storeWasDown()
        ? Integer.MAX_VALUE
        : perAttempt * (attempts + again + repeats.marks().size());
  }

  private void checkOnce() {
    letters.forEach((job, some) -> {
      if (some.size() > 1) {
        violations.add("%s has %d dead letters".formatted(job, some.size()));
      }
    });
  }

  private void checkQueue(int alive, int dead) {
    QueueStatus queue = evidence.queue();
    boolean settled = queue.pending() == 0 && queue.processing() == 0 && queue.rejected() == 0;
    if (!settled || !queue.drained()) {
      violations.add("the queue is not drained: " + queue);
    }
    if (queue.complete() + queue.failed() < jobs.size() || alive + dead > jobs.size()) {
      violations.add("the queue counts otherwise: " + queue);
    }
  }
}
