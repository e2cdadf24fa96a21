package io.hookline.letter;

import io.hookline.job.JobState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Which dead letters are meant: those for which all that is given here holds. An empty set or
 * optional asks for nothing. Names are compared exactly. No character of a text is special; letters
 * beyond ASCII are found in their own case, and perhaps in others.
 *
 * @param uuids one of these letters
 * @param uuidBeginning the uuid, in lower case, begins with this text
 * @param statuses in one of these states
 * @param destination as {@link io.hookline.destination.Destination#toString} writes it
 * @param worker given up on by this worker
 * @param queue from this queue, as {@link io.hookline.job.QueueRef#toString} writes it
 * @param error the error holds this text, in any case of its ASCII letters
 * @param reason the reason holds this text, in any case of its ASCII letters
 * @param since created at this time or later
 * @param until created before this time
 */
public record LetterFilter(
    Set<UUID> uuids,
    Optional<String> uuidBeginning,
    Set<JobState> statuses,
    Optional<String> destination,
    Optional<String> worker,
    Optional<String> queue,
    Optional<String> error,
    Optional<String> reason,
    Optional<Instant> since,
    Optional<Instant> until) {
  /** Every letter. */
  public static final LetterFilter ALL =
      new LetterFilter(
          Set.of(),
          Optional.empty(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Keeps its own copies, times cut to the millisecond as those of letters are. */
  public LetterFilter {
    uuids = Set.copyOf(uuids);
    statuses = Set.copyOf(statuses);
    since = since.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
    until = until.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
  }

  /** Exactly these letters. */
  public static LetterFilter of(Set<UUID> uuids) {
    return ALL.withUuids(uuids);
  }

  /** The same, and one of these letters. */
  public LetterFilter withUuids(Set<UUID> some) {
    return with(change -> change.uuids = some);
  }

  /** The same, with a uuid that begins so. */
  public LetterFilter withUuidBeginning(String text) {
    return with(change -> change.uuidBeginning = Optional.of(text));
  }

  /** The same, in one of these states. */
  public LetterFilter withStatuses(Set<JobState> some) {
    return with(change -> change.statuses = some);
  }

  /** The same, to one destination. */
  public LetterFilter withDestination(String to) {
    return with(change -> change.destination = Optional.of(to));
  }

  /** The same, of one worker. */
  public LetterFilter withWorker(String name) {
    return with(change -> change.worker = Optional.of(name));
  }

  /** The same, from one queue. */
  public LetterFilter withQueue(String ref) {
    return with(change -> change.queue = Optional.of(ref));
  }

  /** The same, with a text in its error. */
  public LetterFilter withError(String text) {
    return with(change -> change.error = Optional.of(text));
  }

  /** The same, with a text in its reason. */
  public LetterFilter withReason(String text) {
    return with(change -> change.reason = Optional.of(text));
  }

  /** The same, created at {@code at} or later. */
  public LetterFilter withSince(Instant at) {
    return with(change -> change.since = Optional.of(at));
  }

  /** The same, created before {@code at}. */
  public LetterFilter withUntil(Instant at) {
    return with(change -> change.until = Optional.of(at));
  }

  private LetterFilter with(Consumer<Change> setting) {
    Change change = new Change(this);
    setting.accept(change);
    return change.filter();
  }

  /** A filter on its way to the next one. */
  private static final class Change {
    private Set<UUID> uuids;
    private Optional<String> uuidBeginning;
    private Set<JobState> statuses;
    private Optional<String> destination;
    private Optional<String> worker;
    private Optional<String> queue;
    private Optional<String> error;
    private Optional<String> reason;
    private Optional<Instant> since;
    private Optional<Instant> until;

    Change(LetterFilter from) {
      uuids = from.uuids;
      uuidBeginning = from.uuidBeginning;
      statuses = from.statuses;
      destination = from.destination;
      worker = from.worker;
      queue = from.queue;
      error = from.error;
      reason = from.reason;
      since = from.since;
      until = from.until;
    }

    LetterFilter filter() {
      return new LetterFilter(
          uuids, uuidBeginning, statuses, destination, worker, queue, error, reason, since, until);
    }
  }
}
