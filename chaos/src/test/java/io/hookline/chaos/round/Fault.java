package io.hookline.chaos.round;

import java.nio.file.Path;
import java.util.Optional;

/** Something that is done to a worker while it works. */
public interface Fault {

  /** In a few words, for the plan and the table. */
  String name();

  /** Does it. What is left of the queue then, an undisturbed worker delivers. */
  void strike(Round round) throws Exception;

  /**
   * Where the jobs of a round wait.
   *
   * @param folder the round's own
   */
  default RoundQueue queue(Path folder) {
    return new FileRoundQueue(folder);
  }

  /** How the receiver treats the jobs. */
  default Mix mix() {
    return Mix.USUAL;
  }

  /** Why it cannot be done on this machine, and what would help; empty where it can. */
  default Optional<String> obstacle() {
    return Optional.empty();
  }
}
