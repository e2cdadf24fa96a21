package io.hookline.app.console;

import io.hookline.app.text.PlainText;
import io.hookline.port.WorkerSighting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The workers of a queue. */
public final class WorkerTable {
  private final Instant now;
  private final Look look;

  private WorkerTable(Instant now, Look look) {
    this.now = now;
    this.look = look;
  }

  /** The lines for {@code workers} at {@code now}, a heading first. */
  public static List<String> of(List<WorkerSighting> workers, Instant now, Look look) {
    return new WorkerTable(now, look).lines(workers);
  }

  private List<String> lines(List<WorkerSighting> workers) {
    Table table = new Table();
    table.row(
        Stream.of("WORKER", "HOST", "PID", "STATE", "SINCE", "SEEN", "IN FLIGHT")
            .map(name -> look.paint(Style.DIM, name))
            .toArray(String[]::new));
    workers.forEach(worker -> table.row(cells(worker)));
    return new ArrayList<>(table.lines());
  }

  private String[] cells(WorkerSighting seen) {
    return new String[] {
      PlainText.of(seen.worker().name()),
      PlainText.of(seen.worker().host()),
      String.valueOf(seen.worker().pid()),
      seen.alive() ? look.paint(Style.GREEN, "alive") : look.paint(Style.RED, "dead"),
      TimeText.of(seen.since()),
      HumanText.age(Duration.between(seen.lastSeen(), now)) + " ago",
      HumanText.count(seen.holds())
    };
  }
}
