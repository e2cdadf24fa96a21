package io.hookline.adapter.queue.file;

import io.hookline.port.QueueOverview;
import io.hookline.port.QueueStatus;
import io.hookline.port.WorkerSighting;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what stands in the files of a queue. */
final class Overviews {
  private final QueueView view;
  private final Instant now;

  Overviews(QueueView view, Instant now) {
    this.view = view;
    this.now = now;
  }

  QueueOverview overview(boolean paused) throws IOException {
    List<Standing> standings = standings();
    Dues dues = new Dues(now);
    Map<Integer, Long> retries = new TreeMap<>();
    for (Standing standing : standings) {
      standing.addDues(dues, now);
      standing.addRetries(retries);
    }
    return new QueueOverview(
        counts(standings), paused, dues.oldest(), dues.next(), retries, workers(standings));
  }

  private List<Standing> standings() throws IOException {
    List<Standing> all = new ArrayList<>();
    all.add(Standing.own(view.own(), view.alive(), now, view.isHeld()));
    if (view.added().isPresent()) {
      boolean anew = view.own().journal().identity().isEmpty();
      all.add(Standing.added(view.added().get(), now, view.isHeld(), anew));
    }
    return all;
  }

  private static QueueStatus counts(List<Standing> standings) throws IOException {
    PartCounts sum = standings.getFirst().counts();
    for (Standing more : standings.subList(1, standings.size())) {
      sum = sum.plus(more.counts());
    }
    boolean nothingLeft = sum.pending() == 0 && sum.processing() == 0;
    return sum.toStatus(nothingLeft && sum.taken() == sum.length());
  }

  private List<WorkerSighting> workers(List<Standing> standings) throws IOException {
    long holds = standings.stream().mapToLong(Standing::claimed).sum();
    List<WorkerSighting> workers = new ArrayList<>();
    if (view.worker().isPresent()) {
      WorkerFile worker = view.worker().get();
      Instant seen = view.isHeld() ? now : view.written(worker.since());
      workers.add(new WorkerSighting(worker.worker(), worker.since(), seen, holds, view.isHeld()));
    }
    return workers;
  }
}
