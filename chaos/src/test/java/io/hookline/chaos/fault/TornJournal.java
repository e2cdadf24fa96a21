package io.hookline.chaos.fault;

import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.HooklineProcess;
import io.hookline.chaos.round.Round;
import java.util.List;

/** A worker is killed, and the last frame of its journal never came to the disk as a whole. */
final class TornJournal implements Fault {
  private static final int LIVES = 3;

  @Override
  public String name() {
    return "kill -9 and a torn journal";
  }

  @Override
  public void strike(Round round) throws Exception {
    for (int life = 0; life < LIVES; life++) {
      HooklineProcess worker = round.start();
      round.await().someRequests(worker, LIVES);
      round.kill(worker, "killed");
      tear(round);
    }
  }

  private static void tear(Round round) throws Exception {
    JournalFile journal = new JournalFile(round.journal());
    List<Integer> bounds = journal.bounds();
    if (bounds.size() > 1) {
      int start = bounds.get(bounds.size() - 2);
      int cut = start + round.random().nextInt(bounds.getLast() - start);
      journal.truncate(cut);
      round.mark("torn at byte " + cut, round.plan().concurrency());
    }
  }
}
