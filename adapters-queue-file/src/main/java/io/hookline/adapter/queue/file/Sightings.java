package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.row.JobContent;
import io.hookline.adapter.queue.file.row.UnusableFileException;
import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.job.Request;
import io.hookline.port.JobSighting;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out where jobs stand that have an id. */
final class Sightings {
  private final QueueView view;
  private final Instant now;

  Sightings(QueueView view, Instant now) {
    this.view = view;
    this.now = now;
  }

  /** Those of the file itself first: the others were added later. */
  List<JobSighting> find(JobId id) throws IOException, UnusableFileException {
    List<JobSighting> all = new ArrayList<>();
    for (PartView part : view.parts()) {
      List<RowSearch.Found> found = new RowSearch(id, part.journal().identity()).in(part);
      if (!found.isEmpty()) {
        all.addAll(sightings(id, part, found));
      }
    }
    return all;
  }

  private List<JobSighting> sightings(JobId id, PartView part, List<RowSearch.Found> found)
      throws IOException {
    HeldRows claimed = part.held(part.recovery(new Moment(now, now), Optional.empty()));
    List<JobSighting> all = new ArrayList<>();
    for (RowSearch.Found row : found) {
      JobTrace trace = new JobTrace(row.row().ordinal());
      part.replay(trace);
      if (!trace.isRejected()) {
        boolean held = view.isHeld() && claimed.contains(row.row().ordinal());
        all.add(sighting(id, part, row, trace, held));
      }
    }
    return all;
  }

  private JobSighting sighting(
      JobId id, PartView part, RowSearch.Found found, JobTrace trace, boolean held)
      throws IOException {
    boolean waits = !held && trace.ended().isEmpty();
    return new JobSighting(
        id,
        trace.ended().orElse(held ? JobState.PROCESSING : JobState.PENDING),
        held ? view.worker().map(worker -> worker.worker().name()) : Optional.empty(),
        waits ? Optional.of(due(part, trace)) : Optional.empty(),
        trace.attempts(),
        part.journal().history(found.row().ordinal(), trace.record()),
        Optional.of(request(found.content())));
  }

  private Instant due(PartView part, JobTrace trace) throws IOException {
    Optional<Instant> retry = trace.due(now);
    return retry.isPresent() ? retry.get() : part.changedBefore(now);
  }

  private static Request request(JobContent content) {
    return new Request(content.method(), content.url(), content.headers(), content.payload());
  }
}
