package io.hookline.redrive;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.hookline.job.JobId;
import io.hookline.job.QueueRef;
import io.hookline.letter.AuditEntry;
import io.hookline.letter.DeadLetter;
import io.hookline.port.AdapterException;
import io.hookline.port.DeadLetterStore;
import io.hookline.port.JobPublisher;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Sends dead letters again. First the store lets exactly one of those who ask have the letter, then
 * the job is put on its queue, then the letter is marked as queued. Whoever is killed in between
 * leaves a letter that can be redriven again after {@link #ABANDONED_AFTER}.
 */
public final class Redriver {
  /** A letter that was taken for a redrive and is not queued after so long was left behind. */
  public static final Duration ABANDONED_AFTER = Duration.ofSeconds(60);

  private final DeadLetterStore store;
  private final JobPublisher publisher;
  private final InstantSource clock;
  private final String who;

  /** For {@code who}, such as {@code alice@ops1}, whom the audit names. */
  public Redriver(DeadLetterStore store, JobPublisher publisher, InstantSource clock, String who) {
    this.store = store;
    this.publisher = publisher;
    this.clock = clock;
    this.who = who;
  }

  /** Why {@code letter} cannot be redriven now; empty where it can. */
  public Optional<String> refusal(DeadLetter letter, boolean again) {
    return switch (letter.status()) {
      case PENDING, FAILED -> Optional.empty();
      case COMPLETE ->
          again ? Optional.empty() : Optional.of("was delivered already; --again sends it anew");
      case PROCESSING ->
          isAbandoned(letter) ? Optional.empty() : Optional.of("is on its queue already");
    };
  }

  /**
   * Puts the jobs of {@code letters}, none of which has a {@link #refusal}, back on their queues.
   *
   * @param newId gives a job another id; empty keeps the one it has
   * @return the letters whose jobs were queued; somebody else was faster with the others
   * @throws AdapterException where the store or a queue fails; what was not queued is as before,
   *     or, where the store cannot be told, abandoned
   */
  public List<DeadLetter> redrive(List<DeadLetter> letters, Optional<Supplier<JobId>> newId) {
    List<Taken> taken = take(letters, newId);
    Deque<Map.Entry<QueueRef, List<Taken>>> left = new ArrayDeque<>(byQueue(taken).entrySet());
    try {
      while (!left.isEmpty()) {
        List<Taken> some = left.element().getValue();
        publisher.publish(left.element().getKey(), some.stream().map(Taken::job).toList());
        left.remove();
        markQueued(some);
      }
    } catch (RuntimeException failure) {
      putBack(left.stream().flatMap(queue -> queue.getValue().stream()).toList(), failure);
      throw failure;
    }
    return taken.stream().map(Taken::letter).toList();
  }

  private List<Taken> take(List<DeadLetter> letters, Optional<Supplier<JobId>> newId) {
    AuditEntry entry = entry("redriven" + (newId.isPresent() ? " under a new id" : ""));
    Map<UUID, Taken> wanted = new LinkedHashMap<>();
    for (DeadLetter letter : letters) {
      JobId id = newId.map(Supplier::get).orElse(letter.content().jobId());
      wanted.putIfAbsent(letter.content().uuid(), Taken.of(letter, id, entry));
    }
    wanted.keySet().retainAll(store.update(wanted.values().stream().map(Taken::letter).toList()));
    return wanted.values().stream().map(Taken::kept).toList();
  }

  private static Map<QueueRef, List<Taken>> byQueue(List<Taken> taken) {
    return taken.stream().collect(groupingBy(Taken::queue, LinkedHashMap::new, toList()));
  }

  /** Of no effect where a worker was faster and the store has the end of the job already. */
  private void markQueued(List<Taken> taken) {
    Instant now = now();
    store.update(taken.stream().map(letter -> letter.queued(now)).toList());
  }

  private void putBack(List<Taken> taken, RuntimeException failure) {
    AuditEntry entry = entry("could not be put on its queue");
    try {
      store.update(taken.stream().map(letter -> letter.putBack(entry)).toList());
    } catch (AdapterException another) {
      failure.addSuppressed(another);
    }
  }

  /** One that says nothing of a redrive comes from elsewhere, and so may its job be. */
  private boolean isAbandoned(DeadLetter letter) {
    Instant limit = clock.instant().minus(ABANDONED_AFTER);
    return letter.redrive().map(r -> !r.queued() && r.at().isBefore(limit)).orElse(true);
  }

  private AuditEntry entry(String what) {
    return new AuditEntry(now(), who, what);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
