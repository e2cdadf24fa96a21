package io.hookline.chaos.round;

import io.hookline.chaos.receiver.Behaviour.Meaning;
import io.hookline.chaos.round.Entry.Mark;
import io.hookline.chaos.round.Evidence.Policy;
import io.hookline.chaos.step.StopAt;
import io.hookline.letter.DeadLetter;
import io.hookline.port.DeadLetterStore;
import io.hookline.port.JobPublisher;
import io.hookline.port.QueueStatus;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A round under way, and all that a fault may do to it. */
public final class Round {
  /** Attempts in all that each job has. */
  private static final int ATTEMPTS = 3;

  /** All delivered; some given up on; stopped where it would have waited for more. */
  private static final Set<Integer> GOOD_ENDS = Set.of(0, 3, 143);

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("queue.type", "chaos"),
          Map.entry("http.type", "chaos"),
          Map.entry("dlq.type", "chaos"),
          Map.entry("chaos.dlq", "sqlite"),
          Map.entry("http.allow", "127.0.0.0/8"),
          Map.entry("http.timeout", "3s"),
          Map.entry("worker.lease", "4s"),
          Map.entry("worker.max-received", "200"),
          Map.entry("retry.max-attempts", String.valueOf(ATTEMPTS)),
          Map.entry("retry.initial", "50ms"),
          Map.entry("retry.max-delay", "100ms"));

  private final ReceiverProcess receiver;
  private final Plan plan;
  private final Random random;
  private final RoundFolder folder;
  private final RoundQueue queue;
  private final Processes processes;
  private final Marks marks;
  private final Waiting waiting;
  private final List<String> complaints = new ArrayList<>();
  private final List<AutoCloseable> resources = new ArrayList<>();
  private final Set<String> twice = new HashSet<>();
  private boolean storeWasDown;

  private Round(Site site, Plan plan) throws IOException {
    this.plan = plan;
    random = new Random(~plan.seed());
    folder = new RoundFolder(site.rounds().resolve(plan.name()));
    processes = new Processes(site, folder.path());
    receiver = keep(ReceiverProcess.start(site, folder.path()));
    marks = new Marks(plan, receiver);
    queue = keep(plan.fault().queue(folder.path()));
    waiting = new Waiting(plan, random, folder, queue, processes);
    folder.configure(SETTINGS);
    folder.configure(queue.settings());
    folder.configure(Map.of("worker.concurrency", String.valueOf(plan.concurrency())));
    queue.fill(plan.jobs(), receiver.url() + "/" + plan.name());
  }

  /** Plays a round to its end, and removes its files if all was well. */
  public static Verdict play(Site site, Plan plan) throws Exception {
    Round round = new Round(site, plan);
    Verdict verdict = round.playToItsEnd();
    if (verdict.isGood()) {
      round.folder.delete();
    }
    return verdict;
  }

  /** Chance, the same for the same seed. */
  public Random random() {
    return random;
  }

  /** What was planned. */
  public Plan plan() {
    return plan;
  }

  /** The folder of the round. */
  public Path path() {
    return folder.path();
  }

  /** The journal of the queue. */
  public Path journal() {
    return folder.journal();
  }

  /** What serves the queue, where that is a Redis. */
  public <S extends Closeable> S redis(Class<S> kind) {
    return kind.cast(((RedisRoundQueue<?>) queue).server());
  }

  /** What puts jobs on the queue as the commands do, to be closed by the caller. */
  public JobPublisher openPublisher() {
    return queue.openPublisher();
  }

  /** Changes settings for all processes that are started from now on. */
  public void configure(Map<String, String> settings) throws IOException {
    folder.configure(settings);
  }

  /** Changes the environment of all processes that are started from now on. */
  public void environment(Map<String, String> variables) {
    processes.environment(variables);
  }

  /** Keeps {@code resource} open until the round is over. */
  public <T extends AutoCloseable> T keep(T resource) {
    resources.add(resource);
    return resource;
  }

  /** Says that these jobs may be on their queue twice. */
  public void mayComeTwice(Set<String> jobs) {
    twice.addAll(jobs);
  }

  /** Says that the store will not take letters for a while, so that last attempts are repeated. */
  public void storeGoesDown() {
    storeWasDown = true;
  }

  /** Starts a worker. */
  public HooklineProcess start() throws IOException {
    return hookline("run");
  }

  /** Starts a worker that stands still at a step. */
  public HooklineProcess start(StopAt stop) throws IOException {
    return hookline("run", "-D", "chaos.stop=" + stop);
  }

  /** Starts any command of Hookline. */
  public HooklineProcess hookline(String... arguments) throws IOException {
    return processes.start(arguments);
  }

  /** Waits for what is to happen. */
  public Waiting await() {
    return waiting;
  }

  /** How many requests the receiver got. */
  public int requests() throws IOException {
    return folder.ledger().requests();
  }

  /** Kills {@code worker}. */
  public void kill(HooklineProcess worker, String why) throws IOException, InterruptedException {
    worker.signal("KILL");
    worker.exitCode();
    mark(why, plan.concurrency());
  }

  /**
   * Notes, while no worker runs, that jobs which were delivered and are not recorded will be sent
   * again.
   *
   * @param most at most so many more than before
   */
  public void mark(String why, int most) throws IOException {
    receiver.calm();
    marks.allow(most);
    Ledger ledger = folder.ledger();
    QueueStatus status = status();
    int unrecorded = ledger.told(Meaning.DELIVERED).size() - (int) status.complete();
    check(marks.explain(unrecorded), why + ": " + unrecorded + " deliveries are not recorded");
    marks.note(inProcess(why), ledger, status, twice.size());
  }

  /**
   * Wakes a worker that stood still for longer than its lease. It may send again what was under way
   * when it fell asleep, some of which the receiver gets only now.
   */
  public void wake(HooklineProcess worker) throws IOException, InterruptedException {
    Mark mark = begin("stopped for longer than the lease", plan.concurrency());
    worker.signal("CONT");
    waiting.requests(worker, 2 * plan.concurrency());
    end(mark);
  }

  /**
   * Notes, while workers run, that jobs which come from now on may be sent again at any time, and
   * so may those that came before.
   *
   * @param most at most so many
   */
  public Mark begin(String why, int most) throws IOException {
    Mark mark = new Mark(inProcess(why), most);
    marks.allow(most);
    marks.note(mark);
    return mark;
  }

  /** Notes that jobs which come from now on may not be sent again. */
  public void end(Mark mark) throws IOException {
    marks.note(mark);
  }

  private String inProcess(String why) {
    return "process " + processes.started() + " " + why;
  }

  /** Makes the round fail unless {@code holds}. */
  public void check(boolean holds, String otherwise) {
    if (!holds) {
      complaints.add(otherwise);
    }
  }

  /** Lets an undisturbed worker deliver all that is left. */
  public void drain() throws IOException, InterruptedException {
    HooklineProcess worker = start();
    waiting.end(worker);
    if (worker.isAlive()) {
      worker.signal("TERM");
    }
    check(GOOD_ENDS.contains(worker.exitCode()), "the last worker did not end well");
  }

  /** All dead letters. */
  public List<DeadLetter> letters() {
    return folder.letters();
  }

  /** The store of the dead letters, to be closed by the caller. */
  public DeadLetterStore openLetters() {
    return folder.openLetters();
  }

  private Verdict playToItsEnd() throws Exception {
    try {
      plan.fault().strike(this);
      drain();
      return verdict();
    } finally {
      for (AutoCloseable resource : resources) {
        resource.close();
      }
    }
  }

  private QueueStatus status() throws IOException {
    return folder.status(queue);
  }

  private Verdict verdict() throws IOException {
    receiver.calm();
    Policy policy = new Policy(ATTEMPTS, storeWasDown, twice);
    Evidence evidence =
        new Evidence(plan.jobs(), policy, folder.ledger(), folder.letters(), status());
    return Oracle.judge(evidence).with(complaints);
  }
}
