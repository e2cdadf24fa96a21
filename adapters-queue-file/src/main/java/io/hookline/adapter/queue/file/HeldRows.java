package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.JournalRecords;
import java.util.HashSet;
import java.util.Set;

/** Which rows' jobs a worker holds, put together from the log of claims. */
final class HeldRows implements JournalRecords {
  private final Recovery recovery;
  private final Set<Long> held = new HashSet<>();
  private long furthest;

  /** What {@code recovery} knows to be over is not held. */
  HeldRows(Recovery recovery) {
    this.recovery = recovery;
  }

  /** An attempt that was recorded since ended the hold. */
  @Override
  public void claimed(long ordinal, int attempts, int received) {
    furthest = Math.max(furthest, ordinal);
    if (recovery.isOpen(ordinal) && recovery.retries().attempts(ordinal) == attempts) {
      held.add(ordinal);
    }
  }

  @Override
  public void released(long ordinal, int attempts, int received) {
    furthest = Math.max(furthest, ordinal);
    held.remove(ordinal);
  }

  @Override
  public void opened(long session) {
    held.clear();
    furthest = 0;
  }

  boolean contains(long ordinal) {
    return held.contains(ordinal);
  }

  int size() {
    return held.size();
  }

  /** The last row that was taken up. */
  long furthest() {
    return furthest;
  }
}
