package io.hookline.adapter.queue.redis.inspect;

import io.hookline.adapter.queue.redis.server.Answer;
import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.port.JobSighting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record of the history.
 *
 * @param fields what it says
 */
record EndedJob(Map<String, String> fields) {

  static EndedJob of(Answer found) {
    Answer pairs = found.list(0).list(1);
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < pairs.size(); i += 2) {
      fields.put(pairs.text(i), pairs.text(i + 1));
    }
    return new EndedJob(fields);
  }

  /** The entry that the job was, in the stream. */
  String entry() {
    return text("entry");
  }

  JobSighting sighting() {
    return new JobSighting(
        new JobId(text("id")),
        JobState.of(text("state")).orElseThrow(),
        Optional.of(text("worker")),
        Optional.empty(),
        Integer.parseInt(text("attempts")),
        List.of(),
        Optional.empty());
  }

  private String text(String field) {
    return fields.getOrDefault(field, "");
  }
}
