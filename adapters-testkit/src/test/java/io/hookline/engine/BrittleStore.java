package io.hookline.engine;

import io.hookline.letter.DeadLetter;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterEntry;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.port.DeadLetterStore;
import io.hookline.testkit.InMemoryDeadLetterStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** A store that remembers what it was asked to record, and that can be made to fail or to hang. */
final class BrittleStore implements DeadLetterStore {
  private final InMemoryDeadLetterStore store = new InMemoryDeadLetterStore();
  private final List<List<? extends LetterEntry>> asked = new CopyOnWriteArrayList<>();
  private final Semaphore answers = new Semaphore(0);
  private volatile boolean hangs;
  private volatile Consumer<List<? extends LetterEntry>> before = _ -> {};

  /** Makes every call fail, or mends it. */
  void fail(boolean whether) {
    store.fail(whether);
  }

  /** Lets no call return before {@link #answer}. */
  void hang() {
    hangs = true;
  }

  /** Lets one call that hangs, or the next that would, go on. */
  void answer() {
    answers.release();
  }

  /** Lets go of whoever hangs, and hangs no more. */
  void recover() {
    hangs = false;
    answers.release(1000);
  }

  /** Calls {@code action} whenever something is about to be recorded. */
  void before(Consumer<List<? extends LetterEntry>> action) {
    before = action;
  }

  /** What it was asked to record, call by call. */
  List<List<? extends LetterEntry>> asked() {
    return asked;
  }

  List<DeadLetter> all() {
    return store.all();
  }

  @Override
  public void record(List<? extends LetterEntry> entries) {
    asked.add(entries);
    if (hangs) {
      answers.acquireUninterruptibly();
    }
    before.accept(entries);
    store.record(entries);
  }

  @Override
  public Optional<DeadLetter> find(UUID uuid) {
    return store.find(uuid);
  }

  @Override
  public List<DeadLetter> list(LetterQuery query) {
    return store.list(query);
  }

  @Override
  public Map<String, Long> count(LetterFilter filter, Facet facet) {
    return store.count(filter, facet);
  }

  @Override
  public Set<UUID> update(List<DeadLetter> changed) {
    return store.update(changed);
  }

  @Override
  public int remove(LetterFilter filter, int max) {
    return store.remove(filter, max);
  }

  @Override
  public void close() {
    store.close();
  }
}
