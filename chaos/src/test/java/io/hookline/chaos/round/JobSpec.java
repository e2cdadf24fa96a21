package io.hookline.chaos.round;

import io.hookline.chaos.receiver.Behaviour;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.port.NewJob;
import java.net.URI;
import java.util.Optional;

/**
 * A job of a round.
 *
 * @param id its id
 * @param behaviour how the receiver treats it
 * @param times how often, before it takes it
 */
public record JobSpec(String id, Behaviour behaviour, int times) {
  /** More often than any job is tried. */
  public static final int ALWAYS = 999_999;

  /** As a row of the queue file. */
  String row(String url) {
    return "{\"id\":\"%s\",\"url\":\"%s/%s/%d\",\"body\":%s}%n"
        .formatted(id, url, behaviour, times, body());
  }

  /** As a job to be published. */
  NewJob toPublish(String url) {
    URI target = URI.create("%s/%s/%d".formatted(url, behaviour, times));
    Request request = new Request(HttpMethod.POST, target, Headers.JSON, Payload.of(body()));
    return new NewJob(new JobId(id), request, Optional.empty());
  }

  /** What must arrive. */
  int bytes() {
    return body().length();
  }

  /** Whether one answer ends it. */
  boolean isHopeless() {
    return behaviour == Behaviour.GONE;
  }

  /**
   * Whether its sender cannot tell a connection that was closed while it was idle: then it sends
   * again, as part of the same attempt.
   */
  boolean answersNothing() {
    return behaviour == Behaviour.RESET_BEFORE || behaviour == Behaviour.HALF_CLOSE;
  }

  private String body() {
    return "{\"job\":\"%s\",\"pad\":\"%s\"}".formatted(id, "x".repeat(id.hashCode() & 0xff));
  }
}
