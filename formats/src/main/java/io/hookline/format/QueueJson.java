package io.hookline.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.job.QueueRef;
import io.hookline.port.QueueOverview;
import io.hookline.port.QueueStatus;
import io.hookline.port.WorkerSighting;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** How a queue stands, and who works on it, as one object each, on one line. */
public final class QueueJson {
  private QueueJson() {}

  /**
   * The queue.
   *
   * @param at when it was looked at
   * @param rate jobs that end per second, where that was measured
   */
  public static String overview(
      QueueRef queue, Instant at, QueueOverview overview, OptionalDouble rate) {
    return JsonWriting.text(json -> {
      json.writeStartObject();
      json.writeStringField("queue", queue.toString());
      json.writeStringField("at", Times.text(at));
      json.writeBooleanField("paused", overview.paused());
      status(overview.counts(), json);
      time("oldest_due", overview.oldestDue(), json);
      time("next_due", overview.nextDue(), json);
      if (rate.isPresent()) {
        json.writeNumberField("rate", Math.round(rate.getAsDouble() * 10) / 10.0);
      }
      retries(overview.retries(), json);
      json.writeArrayFieldStart("workers");
      for (WorkerSighting worker : overview.workers()) {
        write(worker, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /** A worker. */
  public static String worker(WorkerSighting worker) {
    return JsonWriting.text(json -> write(worker, json));
  }

  /** A job that was put on a queue, or was there already. */
  public static String enqueued(JobId job, QueueRef queue, boolean added) {
    return JsonWriting.text(json -> {
      json.writeStartObject();
      json.writeStringField("job_id", job.value());
      json.writeStringField("queue", queue.toString());
      json.writeBooleanField("added", added);
      json.writeEndObject();
    });
  }

  /** How many jobs were put on a queue, were there already, and were none. */
  public static String transferred(QueueRef queue, long added, long known, long rejected) {
    return JsonWriting.text(json -> {
      json.writeStartObject();
      json.writeStringField("queue", queue.toString());
      json.writeNumberField("added", added);
      json.writeNumberField("known", known);
      json.writeNumberField("rejected", rejected);
      json.writeEndObject();
    });
  }

  private static void status(QueueStatus counts, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("status");
    json.writeNumberField(JobState.PENDING.text(), counts.pending());
    json.writeNumberField(JobState.PROCESSING.text(), counts.processing());
    json.writeNumberField(JobState.FAILED.text(), counts.failed());
    json.writeNumberField(JobState.COMPLETE.text(), counts.complete());
    json.writeEndObject();
    json.writeNumberField("rejected", counts.rejected());
    json.writeNumberField("taken", counts.taken());
  }

  static void time(String name, Optional<Instant> at, JsonGenerator json) throws IOException {
    if (at.isPresent()) {
      json.writeStringField(name, Times.text(at.get()));
    }
  }

  private static void retries(Map<Integer, Long> retries, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("retries");
    for (Map.Entry<Integer, Long> waiting : new TreeMap<>(retries).entrySet()) {
      json.writeNumberField(String.valueOf(waiting.getKey()), waiting.getValue());
    }
    json.writeEndObject();
  }

  private static void write(WorkerSighting seen, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("worker", seen.worker().name());
    json.writeStringField("host", seen.worker().host());
    json.writeNumberField("pid", seen.worker().pid());
    json.writeBooleanField("alive", seen.alive());
    json.writeStringField("since", Times.text(seen.since()));
    json.writeStringField("last_seen", Times.text(seen.lastSeen()));
    json.writeNumberField("in_flight", seen.holds());
    json.writeEndObject();
  }
}
