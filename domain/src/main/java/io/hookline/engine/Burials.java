package io.hookline.engine;

import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.GivenUp;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.job.Durations;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterEntry.Delivered;
import io.hookline.letter.LetterEntry.FailedAgain;
import io.hookline.letter.LetterEntry.Imported;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells the dead letter store how jobs ended, in batches and on one thread, and only then lets the
 * queue forget them. While the store is down, or hangs, the jobs go back to their queue for a
 * while, where they take no place and no memory and survive the worker.
 */
final class Burials implements Runnable {
  /** How long a job stays away that the store could not be told of. */
  static final Duration AWAY = Duration.ofSeconds(30);

  private static final String MEANWHILE =
      "; what is given up on meanwhile waits in the queue and is tried again every "
          + Durations.format(AWAY);

  private final EnginePorts ports;
  private final Settler settler;
  private final BurialQueue queue;

  Burials(EnginePorts ports, Lanes lanes, Settler settler) {
    this.ports = ports;
    this.settler = settler;
    this.queue = new BurialQueue(ports.steady(), lanes);
  }

  /** Hands over; never waits. */
  void submit(Ending ending) {
    if (!queue.admit(ending)) {
      putBack(List.of(ending));
    }
  }

  /** Ends {@link #run} once what was submitted was told, or could not be. */
  void close() {
    queue.close();
  }

  /** Puts back what the store has not answered for, and waits for it no longer. */
  void abandon() {
    putBack(queue.abandon());
  }

  /** To be called now and then: where the store hangs, nothing more waits for it. */
  void watch() {
    queue.giveWay().ifPresent(this::hangs);
  }

  @Override
  public void run() {
    try {
      while (turn()) {}
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells one batch, for which it waits; false where nothing more will come. */
  boolean turn() throws InterruptedException {
    List<Ending> batch = queue.next();
    if (!batch.isEmpty()) {
      record(batch).ifPresentOrElse(this::failed, this::recorded);
    }
    return !batch.isEmpty();
  }

  private Optional<RuntimeException> record(List<Ending> batch) {
    try {
      ports.deadLetters().record(batch.stream().map(Ending::entry).toList());
      return Optional.empty();
    } catch (RuntimeException failure) {
      return Optional.of(failure);
    }
  }

  private void recorded() {
    BurialQueue.Answered answered = queue.recorded();
    if (answered.isNews()) {
      tell(new Notice("the dead letter store is there again"));
    }
    answered.endings().forEach(this::settle);
  }

  private void failed(RuntimeException failure) {
    BurialQueue.Answered answered = queue.failed();
    if (answered.isNews()) {
      tell(new Trouble(Faults.text(failure) + MEANWHILE));
    }
    putBack(answered.endings());
  }

  private void hangs(List<Ending> waiting) {
    String slow = Durations.format(BurialQueue.SLOW);
    tell(new Trouble("the dead letter store has not answered for " + slow + MEANWHILE));
    putBack(waiting);
  }

  private void settle(Ending ending) {
    switch (ending.entry()) {
      case Buried buried -> tell(new GivenUp(ending.job(), buried.content()));
      case FailedAgain again -> tell(new GivenUp(ending.job(), again.content()));
      case Delivered _, Imported _ -> {}
    }
    settler.submit(ending.settlement(), ending.started());
  }

  private void putBack(List<Ending> endings) {
    Instant at = ports.steady().instant().plus(AWAY);
    endings.forEach(ending -> settler.submit(ending.putBack(at), ending.started()));
  }

  private void tell(DeliveryEvent event) {
    ports.events().on(event);
  }
}
