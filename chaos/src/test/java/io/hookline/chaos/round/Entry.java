package io.hookline.chaos.round;

import io.hookline.chaos.receiver.Behaviour.Meaning;

/** One line of the receiver's ledger. */
public sealed interface Entry {

  /** A request arrived whole. */
  record Request(String job, int bytes) implements Entry {}

  /** It was answered. */
  record Answer(String job, Meaning meaning) implements Entry {}

  /**
   * The harness did something that lets jobs be repeated.
   *
   * @param why such as {@code killed}
   * @param allowed how many of the jobs delivered before may come again after it
   */
  record Mark(String why, int allowed) implements Entry {
    @Override
    public String toString() {
      return allowed + " " + why;
    }
  }

  /** Reads one line. */
  static Entry parse(String line) {
    String[] parts = line.split(" ", 5);
    return switch (parts[1]) {
      case "request" -> new Request(parts[2], Integer.parseInt(parts[3]));
      case "answer" -> new Answer(parts[2], Meaning.valueOf(parts[3]));
      case "mark" -> new Mark(parts[4], Integer.parseInt(parts[3]));
      default -> throw new IllegalArgumentException(line);
    };
  }
}
