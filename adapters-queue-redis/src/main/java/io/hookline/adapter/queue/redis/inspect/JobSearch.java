package io.hookline.adapter.queue.redis.inspect;

import io.hookline.adapter.queue.redis.entry.EntryReader;
import io.hookline.adapter.queue.redis.server.Answer;
import io.hookline.adapter.queue.redis.server.Arguments;
import io.hookline.adapter.queue.redis.server.Script;
import io.hookline.adapter.queue.redis.server.Scripts;
import io.hookline.job.JobId;
import io.hookline.port.JobSighting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for a job in the whole stream and in the history, in pieces that keep the server busy for a
 * moment only.
 */
final class JobSearch {
  private static final String START = "0-0";
  private static final long FEWEST = 8;
  private static final long MOST = 512;

  /** About as much as one piece may have. */
  private static final long MOST_BYTES = 1 << 20;

  private final Scripts scripts;
  private final JobId id;
  private final EntryReader reader;

  JobSearch(Scripts scripts, JobId id) {
    this.scripts = scripts;
    this.id = id;
    reader = new EntryReader(scripts.keyspace().name());
  }

  /** A job that came to its end meanwhile is known by its record then. */
  List<JobSighting> run() {
    List<Answer> live = new ArrayList<>();
    long born = read("jobs", live);
    List<Answer> ended = new ArrayList<>();
    read("history", ended);
    List<EndedJob> records = ended.stream().map(EndedJob::of).toList();
    Set<String> gone = new HashSet<>();
    records.forEach(record -> gone.add(record.entry()));
    List<JobSighting> found = new ArrayList<>(records.stream().map(EndedJob::sighting).toList());
    live.stream()
        .map(answer -> LiveJob.of(answer, born))
        .filter(job -> !gone.contains(job.entry().id().toString()))
        .map(job -> job.sighting(reader))
        .flatMap(Optional::stream)
        .filter(sighting -> sighting.id().equals(id))
        .forEach(found::add);
    return found;
  }

  /** Returns when the queue came to be. */
  private long read(String stream, List<Answer> found) {
    String after = START;
    long size = FEWEST;
    while (true) {
      Answer piece = piece(stream, after, size);
      piece.list(3).lists().forEach(found::add);
      after = piece.text(1);
      if (after.isEmpty()) {
        return Long.parseLong(piece.text(0));
      }
      size =
          Math.clamp(MOST_BYTES * size / Math.max(1, piece.number(2)), 1, Math.min(MOST, 2 * size));
    }
  }

  private Answer piece(String stream, String after, long size) {
    Arguments arguments = new Arguments(4).add(id.value()).add(stream).add(after).add(size);
    return new Answer(scripts.run(Script.FIND, arguments));
  }
}
