package io.hookline.chaos.step;

import io.hookline.letter.DeadLetter;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterEntry;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.port.DeadLetterStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A dead letter store with gates around what it writes. */
final class SteppingStore implements DeadLetterStore {
  private final DeadLetterStore real;
  private final Gate gate;

  SteppingStore(DeadLetterStore real, Gate gate) {
    this.real = real;
    this.gate = gate;
  }

  @Override
  public void record(List<? extends LetterEntry> entries) {
    gate.pass(Step.BURYING);
    real.record(entries);
    gate.pass(Step.BURIED);
  }

  @Override
  public Optional<DeadLetter> find(UUID uuid) {
    return real.find(uuid);
  }

  @Override
  public List<DeadLetter> list(LetterQuery query) {
    return real.list(query);
  }

  @Override
  public Map<String, Long> count(LetterFilter filter, Facet facet) {
    return real.count(filter, facet);
  }

  @Override
  public Set<UUID> update(List<DeadLetter> changed) {
    gate.pass(Step.UPDATING);
    Set<UUID> kept = real.update(changed);
    gate.pass(Step.UPDATED);
    return kept;
  }

  @Override
  public int remove(LetterFilter filter, int max) {
    return real.remove(filter, max);
  }

  @Override
  public void close() {
    real.close();
  }
}
