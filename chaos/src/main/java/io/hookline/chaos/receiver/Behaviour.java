package io.hookline.chaos.receiver;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What a receiver can do with a request. To add one is to add a line here. */
public enum Behaviour {
  OK(Meaning.DELIVERED, wire -> wire.answer("200 OK")),
  SLOW(
      Meaning.DELIVERED,
      wire -> {
        pause(300);
        wire.answer("200 OK");
      }),
  UNAVAILABLE(Meaning.FAILED, wire -> wire.answer("503 Service Unavailable")),
  GONE(Meaning.FAILED, wire -> wire.answer("410 Gone")),
  RESET_BEFORE(Meaning.FAILED, Wire::reset),
  RESET_AFTER(
      Meaning.UNCLEAR,
      wire -> {
        wire.answer("200 OK");
        wire.reset();
      }),
  CUT(
      Meaning.FAILED,
      wire -> {
        wire.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nthe first half");
        wire.close();
      }),
  HALF_CLOSE(Meaning.FAILED, Wire::halfClose),
  HANG(Meaning.FAILED, Wire::awaitEnd),
  DRIP(
      Meaning.FAILED,
      wire -> {
        wire.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        while (true) {
          wire.write(".");
          pause(1_000);
        }
      }),
  GIGABYTE(
      Meaning.DELIVERED,
      wire -> {
        wire.write("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n");
        byte[] mebibyte = new byte[1 << 20];
        for (int i = 0; i < 1 << 10; i++) {
          wire.write(mebibyte);
        }
      }),
  GARBAGE(
      Meaning.FAILED,
      wire -> {
        wire.write("\0\1\2 no HTTP \377\376\r\n\r\n");
        wire.close();
      }),
  HEADERS(
      Meaning.FAILED,
      wire -> {
        wire.write("HTTP/1.1 200 OK\r\n");
        while (true) {
          wire.write("X-Endless: " + "x".repeat(1_000) + "\r\n");
        }
      });

  /** What a worker must make of it. */
  public enum Meaning {
    /** The receiver has the job and said so. */
    DELIVERED,
    /** The receiver has the job; its word may have been lost on the way. */
    UNCLEAR,
    /** The job must come again. */
    FAILED
  }

  /** Does it; throws when the other end has had enough. */
  @FunctionalInterface
  private interface Action {
    void on(Wire wire) throws IOException, InterruptedException;
  }

  private final Meaning meaning;

  @SuppressWarnings("ImmutableEnumChecker") // No action has a state.
  private final Action action;

  Behaviour(Meaning meaning, Action action) {
    this.meaning = meaning;
    this.action = action;
  }

  /** What a worker must make of it. */
  public Meaning means() {
    return meaning;
  }

  void act(Wire wire) throws IOException, InterruptedException {
    action.on(wire);
  }

  private static void pause(long millis) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(millis);
  }

  /** As it stands in a path. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
