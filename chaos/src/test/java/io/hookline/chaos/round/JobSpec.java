package io.hookline.chaos.round;

import io.hookline.chaos.receiver.Behaviour;

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
