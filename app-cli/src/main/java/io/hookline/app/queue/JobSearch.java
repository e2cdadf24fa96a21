package io.hookline.app.queue;

import io.hookline.job.JobId;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.port.DeadLetterStore;
import io.hookline.port.JobSighting;
import io.hookline.port.QueueInspector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds a job wherever it is: on its queue, or given up on. */
public final class JobSearch {
  private final QueueInspector queue;
  private final DeadLetterStore letters;

  /** Looks there. */
  public JobSearch(QueueInspector queue, DeadLetterStore letters) {
    this.queue = queue;
    this.letters = letters;
  }

  /** All jobs under {@code id}, oldest first; the last of them has the letter, if there is one. */
  public List<FoundJob> find(JobId id) {
    List<JobSighting> seen = queue.find(id);
    Optional<DeadLetter> letter = letters.find(LetterContent.uuidOf(queue.ref(), id));
    if (seen.isEmpty()) {
      return letter.map(FoundJob::of).stream().toList();
    }
    List<FoundJob> found = new ArrayList<>();
    for (JobSighting job : seen) {
      boolean last = job.equals(seen.getLast());
      found.add(new FoundJob(queue.ref(), job, last ? letter : Optional.empty()).completed());
    }
    return found;
  }
}
