package io.hookline.app.command;

import io.hookline.app.dlq.Moment;
import io.hookline.destination.Destination;
import io.hookline.job.JobState;
import io.hookline.job.QueueRef;
import io.hookline.letter.LetterFilter;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that say which letters are meant: those for which all that is given holds. */
final class FilterOptions {
  @Option(
      names = "--status",
      split = ",",
      paramLabel = "STATUS",
      completionCandidates = StatusNames.class,
      description = "pending, processing, failed or complete; several with commas between.")
  private Set<JobState> statuses = EnumSet.noneOf(JobState.class);

  @Option(
      names = "--destination",
      paramLabel = "URL",
      description = "To the scheme, host and port of this URL.")
  private Optional<Destination> destination = Optional.empty();

  @Option(names = "--worker", paramLabel = "NAME", description = "Given up on by this worker.")
  private Optional<String> worker = Optional.empty();

  @Option(
      names = "--queue",
      paramLabel = "QUEUE",
      description = "From this queue file, or the queue named TYPE:NAME.")
  private Optional<QueueRef> queue = Optional.empty();

  @Option(
      names = "--error",
      paramLabel = "TEXT",
      description = "The error holds this text, such as 503.")
  private Optional<String> error = Optional.empty();

  @Option(names = "--reason", paramLabel = "TEXT", description = "The reason holds this text.")
  private Optional<String> reason = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Given up on then or later: 2026-01-31T09:00:00Z, 2026-01-31, or an age: 2h.")
  private Optional<Moment> since = Optional.empty();

  @Option(names = "--until", paramLabel = "TIME", description = "Given up on before then.")
  private Optional<Moment> until = Optional.empty();

  /** Whether any of them was given. */
  boolean any() {
    return !filter(Instant.EPOCH).equals(LetterFilter.ALL);
  }

  /** Which letters are meant at {@code now}. */
  LetterFilter filter(Instant now) {
    return new LetterFilter(
        Set.of(),
        Optional.empty(),
        statuses,
        destination.map(Destination::toString),
        worker,
        queue.map(QueueRef::toString),
        error,
        reason,
        since.map(moment -> moment.at(now)),
        until.map(moment -> moment.at(now)));
  }
}
