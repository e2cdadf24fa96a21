package io.hookline.alert;

import io.hookline.destination.Destination;
import io.hookline.job.WorkerIdentity;
import java.time.Instant;

/** Something that people are told. What became of every single job is in the log. */
public sealed interface Alert {

  /** When it was found worth telling. */
  Instant at();

  /** The worker that tells it. */
  WorkerIdentity worker();

  /**
   * Jobs for a destination are given up on; until it recovers only summaries follow.
   *
   * @param destination where they were to go
   * @param since when the first of them was given up
   * @param givenUp how many so far, at least one
   * @param latest the latest of them
   */
  record Outage(
      Instant at,
      WorkerIdentity worker,
      Destination destination,
      Instant since,
      long givenUp,
      Example latest)
      implements Alert {}

  /**
   * The outage goes on: what was held back since the last alert of it.
   *
   * @param destination where the jobs were to go
   * @param since when the first job of the outage was given up
   * @param givenUp how many in the whole outage
   * @param heldBack how many of them no alert has told of before
   * @param latest the latest of them
   */
  record Summary(
      Instant at,
      WorkerIdentity worker,
      Destination destination,
      Instant since,
      long givenUp,
      long heldBack,
      Example latest)
      implements Alert {}

  /**
   * The outage is over: the destination takes jobs again.
   *
   * @param destination what recovered
   * @param since when the first job of the outage was given up
   * @param givenUp how many in the whole outage
   * @param heldBack how many of them no alert has told of before
   */
  record Recovery(
      Instant at,
      WorkerIdentity worker,
      Destination destination,
      Instant since,
      long givenUp,
      long heldBack)
      implements Alert {}

  /**
   * Alerts were dropped, because whoever takes them was too slow, or because more destinations than
   * can be told apart fail at once.
   *
   * @param dropped how many since this was last told
   */
  record Dropped(Instant at, WorkerIdentity worker, long dropped) implements Alert {}

  /** Somebody wants to see whether alerts arrive. */
  record Test(Instant at, WorkerIdentity worker) implements Alert {}
}
