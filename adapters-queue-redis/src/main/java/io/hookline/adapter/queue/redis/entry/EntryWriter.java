package io.hookline.adapter.queue.redis.entry;

import io.hookline.format.HeadersJson;
import io.hookline.job.Headers;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Request;
import io.hookline.port.NewJob;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes jobs as entries. The fields that all have come first and in one order: Redis keeps their
 * names only once then.
 */
public final class EntryWriter {
  private final List<byte[]> pairs = new ArrayList<>();

  private EntryWriter(JobId id, Request request, Optional<UUID> deadLetter) {
    add(Field.URL, request.url().toString());
    add(Field.METHOD, request.method().name());
    add(Field.HEADERS, HeadersJson.write(request.headers()));
    add(Field.BODY, request.payload().bytes());
    add(Field.ID, id.value());
    deadLetter.ifPresent(letter -> add(Field.DEAD_LETTER, letter.toString()));
    if (wouldGetDefaults(request)) {
      add(Field.DEFAULTS, "none");
    }
  }

  /** A job that was never tried: names and values of its fields in turn. */
  public static List<byte[]> write(NewJob job) {
    return new EntryWriter(job.id(), job.request(), job.deadLetter()).pairs;
  }

  /** A job that is not to be claimed before {@code due}, and has a past. */
  public static List<byte[]> write(Job job, Instant due) {
    EntryWriter writer = new EntryWriter(job.id(), job.request(), job.deadLetter());
    writer.add(Field.DUE, Long.toString(due.toEpochMilli()));
    writer.add(Field.STATE, Past.of(job).toString());
    return writer.pairs;
  }

  private static boolean wouldGetDefaults(Request request) {
    return request.payload().size() > 0
        && !request.headers().orElse(Headers.JSON).equals(request.headers());
  }

  private void add(Field field, String value) {
    add(field, value.getBytes(StandardCharsets.UTF_8));
  }

  private void add(Field field, byte[] value) {
    pairs.add(field.key());
    pairs.add(value);
  }
}
