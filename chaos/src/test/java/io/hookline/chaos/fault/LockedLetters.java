package io.hookline.chaos.fault;

import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.HooklineProcess;
import io.hookline.chaos.round.Round;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** Another process holds the dead letters for longer than the worker waits for them. */
final class LockedLetters implements Fault {

  @Override
  public String name() {
    return "dead letters locked by another process";
  }

  @Override
  public void strike(Round round) throws Exception {
    round.storeGoesDown();
    HooklineProcess worker = round.start();
    round.await().requests(worker, 1);
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + letters(round));
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      round.await().output(worker, "is held by another process");
      round.check(worker.isAlive(), "locked letters were not noticed, or ended the worker");
    }
    worker.signal("TERM");
    worker.exitCode();
    round.mark("asked to stop", 0);
  }

  private static Path letters(Round round) {
    return round.path().resolve("letters.db");
  }
}
