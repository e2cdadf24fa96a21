package io.hookline.app.wiring;

import io.hookline.app.dlq.LetterEditor;
import io.hookline.app.dlq.LetterSearch;
import io.hookline.event.DeliveryListener;
import io.hookline.port.AdapterException;
import io.hookline.port.DeadLetterStore;
import io.hookline.redrive.Redriver;
import io.hookline.spi.AdapterContext;
import java.time.InstantSource;

/** The dead letter queue as an operator works on it, open as long as a command runs. */
public final class Desk implements AutoCloseable {
  private final InstantSource steady = SteadyClock.started();
  private final Closer closer;
  private final DeadLetterStore letters;
  private final Redriver redriver;
  private final LetterEditor editor;
  private final LetterSearch search;

  private Desk(
      DeskPlan plan, InstantSource clock, DeliveryListener view, String who, Closer closer) {
    this.closer = closer;
    AdapterContext context = new AdapterContext(plan.worker(), clock, steady, view);
    letters = closer.add(plan.deadLetters().open(context));
    search = new LetterSearch(letters, plan.place());
    RoutingPublisher publisher = closer.add(new RoutingPublisher(plan.publishers(), context));
    redriver = new Redriver(letters, publisher, clock, who);
    editor = new LetterEditor(letters, clock, who);
  }

  /**
   * Opens the store that {@code plan} names, and queues only when they are needed.
   *
   * @param view is told what adapters have to say
   * @param who works here, for the audit
   * @throws AdapterException where the store cannot be opened
   */
  public static Desk open(DeskPlan plan, InstantSource clock, DeliveryListener view, String who) {
    return new Desk(plan, clock, view, who, new Closer());
  }

  /** A clock that never steps. */
  public InstantSource steady() {
    return steady;
  }

  /** The letters. */
  public DeadLetterStore letters() {
    return letters;
  }

  /** Finds them. */
  public LetterSearch search() {
    return search;
  }

  /** Sends them again. */
  public Redriver redriver() {
    return redriver;
  }

  /** Alters them. */
  public LetterEditor editor() {
    return editor;
  }

  @Override
  public void close() {
    closer.close();
  }
}
