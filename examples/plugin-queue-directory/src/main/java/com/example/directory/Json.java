package com.example.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.job.Phase;
import io.hookline.job.Request;
import io.hookline.job.RequestRules;
import io.hookline.job.Timing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Jobs and their state as JSON. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String END = ".json";

  private Json() {}

  /**
   * The job in {@code content}, as {@code state} has it.
   *
   * @param file its name; without an id of its own the job is named by that
   * @throws IllegalArgumentException with the reason why it is no job
   */
  static Job job(String file, byte[] content, State state) {
    Dropped job = read(content, Dropped.class);
    String name = file.substring(0, file.length() - END.length());
    return new Job(
        new JobId(Optional.ofNullable(job.id()).orElse(name)),
        new Origin(file, 1),
        job.request(),
        state.attempts(),
        state.history(),
        state.since(),
        Optional.empty());
  }

  static byte[] write(State state) {
    return bytes(
        new Kept(
            state.token(),
            state.received(),
            state.due().toString(),
            state.since().toString(),
            state.attempts(),
            state.history().stream().map(KeptAttempt::of).toList()));
  }

  static State state(byte[] content) {
    return read(content, Kept.class).state();
  }

  private static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static <T> T read(byte[] content, Class<T> type) {
    try {
      return Optional.ofNullable(MAPPER.readValue(content, type))
          .orElseThrow(() -> new IllegalArgumentException("it is empty"));
    } catch (JsonProcessingException bad) {
      throw new IllegalArgumentException("it is no job: " + bad.getOriginalMessage(), bad);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A job as people write it; all but the URL may be left out. */
  private record Dropped(
      String id, String method, String url, Map<String, String> headers, JsonNode body) {

    Request request() {
      return new Request(
          RequestRules.method(Optional.ofNullable(method).orElse("POST")),
          RequestRules.url(Optional.ofNullable(url).orElse("")),
          fields().orElse(body == null ? Headers.NONE : Headers.JSON),
          body == null ? Payload.EMPTY : Payload.of(bytes(body)));
    }

    private Headers fields() {
      List<Header> fields = new ArrayList<>();
      Optional.ofNullable(headers)
          .orElse(Map.of())
          .forEach((name, value) -> fields.add(RequestRules.header(name, value)));
      return new Headers(fields);
    }
  }

  private record Kept(
      long token, int received, String due, String since, int attempts, List<KeptAttempt> history) {

    State state() {
      List<PastAttempt> past = history.stream().map(KeptAttempt::attempt).toList();
      return new State(token, received, Instant.parse(due), Instant.parse(since), attempts, past);
    }
  }

  private record KeptAttempt(
      int number,
      String at,
      long took,
      long[] phases,
      String outcome,
      Integer status,
      byte[] excerpt) {

    static KeptAttempt of(PastAttempt attempt) {
      return new KeptAttempt(
          attempt.number(),
          attempt.at().toString(),
          attempt.took().toNanos(),
          Arrays.stream(Phase.values())
              .mapToLong(phase -> attempt.timing().of(phase).toNanos())
              .toArray(),
          attempt.outcome(),
          attempt.status().isPresent() ? attempt.status().getAsInt() : null,
          attempt.excerpt().bytes());
    }

    PastAttempt attempt() {
      return new PastAttempt(
          number,
          Instant.parse(at),
          Duration.ofNanos(took),
          Timing.ofNanos(phases),
          outcome,
          status == null ? OptionalInt.empty() : OptionalInt.of(status),
          Payload.of(excerpt));
    }
  }
}
