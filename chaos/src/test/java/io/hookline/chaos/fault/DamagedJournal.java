package io.hookline.chaos.fault;

import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.HooklineProcess;
import io.hookline.chaos.round.Round;
import java.util.List;

/** A bit of the journal turns around; workers must refuse it until it is mended. */
final class DamagedJournal implements Fault {
  private static final int REFUSED = 1;
  private static final int TIMES = 2;

  @Override
  public String name() {
    return "kill -9 and a damaged journal";
  }

  @Override
  public void strike(Round round) throws Exception {
    HooklineProcess worker = round.start();
    round.await().requests(worker, round.plan().jobs().size() / 2);
    round.kill(worker, "killed");
    for (int time = 0; time < TIMES; time++) {
      damage(round);
    }
  }

  private static void damage(Round round) throws Exception {
    JournalFile journal = new JournalFile(round.journal());
    List<Integer> bounds = journal.bounds();
    int at = round.random().nextInt(bounds.get(bounds.size() - 2));
    int bit = round.random().nextInt(Byte.SIZE);
    journal.flip(at, bit);
    checkRefused(round, at);
    journal.flip(at, bit);
  }

  private static void checkRefused(Round round, int at) throws Exception {
    int requests = round.requests();
    HooklineProcess refusing = round.start();
    int code = refusing.exitCode();
    String output = refusing.output();
    boolean clear = output.lines().count() == 1 && output.contains(round.journal().toString());
    round.check(
        code == REFUSED && clear && round.requests() == requests,
        "damaged at byte %d, the worker ended with %d, saying: %s".formatted(at, code, output));
  }
}
