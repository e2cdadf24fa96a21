package io.hookline.adapter.queue.redis.inspect;

import io.hookline.adapter.queue.redis.entry.Entry;
import io.hookline.adapter.queue.redis.entry.EntryId;
import io.hookline.adapter.queue.redis.entry.EntryReader;
import io.hookline.adapter.queue.redis.server.Answer;
import io.hookline.job.Job;
import io.hookline.job.JobState;
import io.hookline.port.JobSighting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry that is still in the stream.
 *
 * @param entry what it says
 * @param born when the queue came to be
 * @param due when it may be claimed; empty where it always could
 * @param held whether a worker has it
 * @param holder who, where that is known
 */
record LiveJob(
    Entry entry, long born, Optional<Instant> due, boolean held, Optional<String> holder) {

  @SuppressWarnings("unchecked")
  static LiveJob of(Answer found, long born) {
    Answer entry = found.list(0);
    List<Object> pairs = (List<Object>) entry.list(1).parts();
    return new LiveJob(
        new Entry(EntryId.parse(entry.text(0)), pairs, found.bytes(1)),
        born,
        Optional.of(found.number(2)).filter(at -> at > 0).map(Instant::ofEpochMilli),
        found.number(3) > 0,
        Optional.of(found.text(4)).filter(name -> !name.isEmpty()));
  }

  /** Empty where the entry is no usable job. */
  Optional<JobSighting> sighting(EntryReader reader) {
    try {
      return Optional.of(sighting(reader.read(entry, born)));
    } catch (IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }

  private JobSighting sighting(Job job) {
    return new JobSighting(
        job.id(),
        held ? JobState.PROCESSING : JobState.PENDING,
        holder,
        due.or(() -> Optional.of(entry.id().instant())),
        job.attempts(),
        job.history(),
        Optional.of(job.request()));
  }
}
