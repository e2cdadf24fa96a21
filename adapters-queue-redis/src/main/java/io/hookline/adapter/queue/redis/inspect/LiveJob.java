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
 * @param waits until when it waits, in milliseconds; 0 where it does not
 * @param held until when it is held; 0 where it is not
 * @param holder who holds it; empty where nobody does
 */
record LiveJob(Entry entry, long born, long waits, long held, String holder) {

  @SuppressWarnings("unchecked")
  static LiveJob of(Answer found, long born) {
    Answer entry = found.list(0);
    List<Object> pairs = (List<Object>) entry.list(1).parts();
    return new LiveJob(
        new Entry(EntryId.parse(entry.text(0)), pairs, found.bytes(1)),
        born,
        found.number(2),
        found.number(3),
        found.text(4));
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
        held > 0 ? JobState.PROCESSING : JobState.PENDING,
        Optional.of(holder).filter(name -> held > 0 && !name.isEmpty()),
        Optional.of(due()),
        job.attempts(),
        job.history(),
        Optional.of(job.request()));
  }

  private Instant due() {
    return held > 0 || waits > 0
        ? Instant.ofEpochMilli(Math.max(held, waits))
        : entry.id().instant();
  }
}
