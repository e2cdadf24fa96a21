package io.hookline.letter;

import io.hookline.job.JobState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
    return new LetterFilter(
        some, uuidBeginning, statuses, destination, worker, queue, error, reason, since, until);
  }

  /** The same, with a uuid that begins so. */
  public LetterFilter withUuidBeginning(String text) {
    return new LetterFilter(
        uuids,
        Optional.of(text),
        statuses,
        destination,
        worker,
        queue,
        error,
        reason,
        since,
        until);
  }

  /** The same, in one of these states. */
  public LetterFilter withStatuses(Set<JobState> some) {
    return new LetterFilter(
        uuids, uuidBeginning, some, destination, worker, queue, error, reason, since, until);
  }

  /** The same, to one destination. */
  public LetterFilter withDestination(String to) {
    return new LetterFilter(
        uuids,
        uuidBeginning,
        statuses,
        Optional.of(to),
        worker,
        queue,
        error,
        reason,
        since,
        until);
  }

  /** The same, of one worker. */
  public LetterFilter withWorker(String name) {
    return new LetterFilter(
        uuids,
        uuidBeginning,
        statuses,
        destination,
        Optional.of(name),
        queue,
        error,
        reason,
        since,
        until);
  }

  /** The same, from one queue. */
  public LetterFilter withQueue(String ref) {
    return new LetterFilter(
        uuids,
        uuidBeginning,
        statuses,
        destination,
        worker,
        Optional.of(ref),
        error,
        reason,
        since,
        until);
  }

  /** The same, with a text in its error. */
  public LetterFilter withError(String text) {
    return new LetterFilter(
        uuids,
        uuidBeginning,
        statuses,
        destination,
        worker,
        queue,
        Optional.of(text),
        reason,
        since,
        until);
  }

  /** The same, with a text in its reason. */
  public LetterFilter withReason(String text) {
    return new LetterFilter(
        uuids,
        uuidBeginning,
        statuses,
        destination,
        worker,
        queue,
        error,
        Optional.of(text),
        since,
        until);
  }

  /** The same, created at {@code at} or later. */
  public LetterFilter withSince(Instant at) {
    return new LetterFilter(
        uuids,
        uuidBeginning,
        statuses,
        destination,
        worker,
        queue,
        error,
        reason,
        Optional.of(at),
        until);
  }

  /** The same, created before {@code at}. */
  public LetterFilter withUntil(Instant at) {
    return new LetterFilter(
        uuids,
        uuidBeginning,
        statuses,
        destination,
        worker,
        queue,
        error,
        reason,
        since,
        Optional.of(at));
  }
}
