package io.hookline.chaos.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.chaos.receiver.Behaviour;
import io.hookline.chaos.receiver.Behaviour.Meaning;
import io.hookline.chaos.round.Entry.Answer;
import io.hookline.chaos.round.Entry.Mark;
import io.hookline.chaos.round.Entry.Request;
import io.hookline.chaos.round.Evidence.Policy;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.job.QueueRef;
import io.hookline.job.Timing;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.port.QueueStatus;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The oracle")
class OracleTest {
  private static final JobSpec GOOD = new JobSpec("good", Behaviour.OK, JobSpec.ALWAYS);
  private static final JobSpec BAD = new JobSpec("bad", Behaviour.CUT, JobSpec.ALWAYS);
  private static final JobSpec GONE = new JobSpec("gone", Behaviour.GONE, JobSpec.ALWAYS);
  private static final Mark KILLED = new Mark("killed", 1);
  private static final Mark SLEPT = new Mark("slept", 1);
  private static final Policy POLICY = new Policy(2, false, Set.of());

  private final List<Entry> ledger = new ArrayList<>();
  private final List<DeadLetter> letters = new ArrayList<>();

  @DisplayName("finds nothing wrong where each job was delivered or given up on by the policy")
  @Test
  void good() {
    deliver(GOOD);
    fail(BAD);
    fail(BAD);
    bury(BAD, 2);
    Verdict verdict = judge();
    assertThat(verdict.violations()).isEmpty();
    assertThat(verdict)
        .hasToString(
            "2 accepted = 1 delivered + 1 dead + 0 waiting; lost 0; duplicates 0 of at most 0");
  }

  @DisplayName("misses a job that nobody has")
  @Test
  void lost() {
    deliver(GOOD);
    Verdict verdict = judge();
    assertThat(verdict.lost()).isEqualTo(1);
    assertThat(verdict.violations()).contains("1 lost, among [bad]");
  }

  @DisplayName("blames a repetition that nothing explains, and one more than a kill explains")
  @Test
  void repeated() {
    deliver(GOOD);
    deliver(GOOD);
    assertThat(judge().violations())
        .contains("good was sent again after its delivery, and nothing had happened");
    ledger.clear();
    deliver(GOOD);
    deliver(BAD);
    ledger.add(KILLED);
    deliver(GOOD);
    deliver(BAD);
    Verdict verdict = judge();
    assertThat(verdict.duplicates()).isEqualTo(2);
    assertThat(verdict.violations())
        .contains("after \"killed\" 2 jobs were sent again, where 1 may be");
  }

  @DisplayName(
      "lets calls that a worker fell asleep over be repeated as soon as it wakes, no others")
  @Test
  void asleep() {
    ledger.add(SLEPT);
    deliver(GOOD);
    deliver(GOOD);
    ledger.add(SLEPT);
    assertThat(judge().duplicates()).isEqualTo(1);
    assertThat(judge().violations()).noneMatch(text -> text.contains("sent again"));

    ledger.clear();
    ledger.add(SLEPT);
    ledger.add(new Request(GOOD.id(), GOOD.bytes()));
    ledger.add(SLEPT);
    ledger.add(new Answer(GOOD.id(), Meaning.DELIVERED));
    deliver(GOOD);
    assertThat(judge().duplicates()).isEqualTo(1);
    assertThat(judge().violations()).noneMatch(text -> text.contains("sent again"));

    deliver(GOOD);
    assertThat(judge().violations())
        .contains("good was sent again after its delivery, and nothing had happened");
  }

  @DisplayName("blames two letters for one job, and a letter of too many attempts")
  @Test
  void letters() {
    deliver(GOOD);
    fail(BAD);
    fail(BAD);
    fail(BAD);
    bury(BAD, 3);
    bury(BAD, 2);
    assertThat(judge().violations())
        .contains(
            "bad has 2 dead letters",
            "bad (cut) has a pending letter after 3 attempts and 3 requests; the policy says 2");
  }

  @DisplayName("blames a letter of a job that was delivered, unless a kill stands in between")
  @Test
  void buriedAlive() {
    deliver(GOOD);
    fail(BAD);
    fail(BAD);
    deliver(BAD);
    bury(BAD, 2);
    assertThat(judge().violations())
        .contains("bad has a letter that is pending, and was delivered");
    ledger.clear();
    deliver(GOOD);
    fail(BAD);
    fail(BAD);
    ledger.add(KILLED);
    deliver(BAD);
    assertThat(judge().violations()).isEmpty();
  }

  @DisplayName("lets the last word be heard an attempt later where a worker slept through it, only")
  @Test
  void sleptThrough() {
    ledger.add(SLEPT);
    fail(GONE);
    ledger.add(SLEPT);
    fail(GONE);
    bury(GONE, OptionalInt.empty(), OptionalInt.of(410));
    assertThat(judge(GONE).violations()).isEmpty();

    letters.clear();
    bury(GONE, OptionalInt.of(410), OptionalInt.of(410));
    assertThat(judge(GONE).violations()).anyMatch(text -> text.contains("the policy says 1"));

    letters.clear();
    bury(GONE, OptionalInt.empty(), OptionalInt.of(410));
    ledger.removeIf(SLEPT::equals);
    assertThat(judge(GONE).violations()).anyMatch(text -> text.contains("the policy says 1"));
  }

  @DisplayName("blames a body that changed on its way")
  @Test
  void changed() {
    deliver(GOOD);
    ledger.add(new Request(GOOD.id(), GOOD.bytes() - 1));
    assertThat(judge().violations()).anyMatch(text -> text.contains("which nobody sent"));
  }

  private void deliver(JobSpec job) {
    ledger.add(new Request(job.id(), job.bytes()));
    ledger.add(new Answer(job.id(), Meaning.DELIVERED));
  }

  private void fail(JobSpec job) {
    ledger.add(new Request(job.id(), job.bytes()));
    ledger.add(new Answer(job.id(), Meaning.FAILED));
  }

  private void bury(JobSpec job, int attempts) {
    bury(job, Collections.nCopies(attempts, OptionalInt.of(500)).toArray(OptionalInt[]::new));
  }

  private void bury(JobSpec job, OptionalInt... answers) {
    List<PastAttempt> attempts = Arrays.stream(answers).map(OracleTest::attempt).toList();
    LetterContent content =
        new LetterContent(
            UUID.randomUUID(),
            "worker",
            new QueueRef("file", "jobs"),
            new JobId(job.id()),
            new io.hookline.job.Request(
                HttpMethod.POST,
                URI.create("http://127.0.0.1/"),
                Headers.NONE,
                Payload.of(new byte[job.bytes()])),
            "500",
            "too often",
            attempts);
    letters.add(DeadLetter.fresh(letters.size() + 1, content, Instant.EPOCH));
  }

  private static PastAttempt attempt(OptionalInt status) {
    return new PastAttempt(
        1, Instant.EPOCH, Duration.ZERO, Timing.NONE, "failed", status, Payload.EMPTY);
  }

  private Verdict judge() {
    return judge(GOOD, BAD);
  }

  private Verdict judge(JobSpec... jobs) {
    QueueStatus queue = new QueueStatus(0, 0, 1, 1, 0, 1, true);
    return Oracle.judge(new Evidence(List.of(jobs), POLICY, new Ledger(ledger), letters, queue));
  }
}
