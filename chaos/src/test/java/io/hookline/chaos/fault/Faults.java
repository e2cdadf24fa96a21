package io.hookline.chaos.fault;

import io.hookline.chaos.round.Fault;
import java.util.List;

/** All faults. The seed of a round tells which one it has. */
public final class Faults {
  public static final List<Fault> ALL =
      List.of(
          new KillAtEveryStep(),
          new KillAnyTime(),
          new TornJournal(),
          new DamagedJournal(),
          new StopForLongerThanTheLease(),
          new OrderlyStop(),
          new SecondStop(),
          new HostileReceiver(),
          new Poison(),
          new FullDiskOfTheJournal(),
          new FullDiskOfTheLetters(),
          new FileSizeLimit(),
          new LockedLetters(),
          new LostMongo(),
          new SteppingClock(),
          new KilledRedrive());

  private Faults() {}
}
