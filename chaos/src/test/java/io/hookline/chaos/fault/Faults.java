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
          new KilledRedrive(),
          new OnRedis(new KillAtEveryStep()),
          new OnRedis(new KillAnyTime()),
          new OnRedis(new StopForLongerThanTheLease()),
          new OnRedis(new OrderlyStop()),
          new OnRedis(new SecondStop()),
          new OnRedis(new Poison()),
          new OnRedis(new SteppingClock()),
          new OnRedis(new KilledRedrive()),
          new KilledRedis(KilledRedis.Policy.ALWAYS),
          new KilledRedis(KilledRedis.Policy.EVERYSEC),
          new LostMaster(),
          new CutNetwork(),
          new TwoWorkers());

  private Faults() {}
}
