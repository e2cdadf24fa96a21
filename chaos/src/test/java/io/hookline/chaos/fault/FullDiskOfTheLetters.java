package io.hookline.chaos.fault;

import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.HooklineProcess;
import io.hookline.chaos.round.Mix;
import io.hookline.chaos.round.Round;
import java.util.Map;
import java.util.Optional;

/** The disk of the dead letters is full for a while. */
final class FullDiskOfTheLetters implements Fault {

  @Override
  public String name() {
    return "full disk under the dead letters";
  }

  @Override
  public Mix mix() {
    return Mix.PLENTY;
  }

  @Override
  public Optional<String> obstacle() {
    return SmallDisk.obstacle();
  }

  @Override
  public void strike(Round round) throws Exception {
    SmallDisk disk = round.keep(SmallDisk.mount(round.path().resolve("disk")));
    round.configure(Map.of("dlq.sqlite.path", disk.path().resolve("letters.db").toString()));
    round.storeGoesDown();
    HooklineProcess worker = round.start();
    round.await().someRequests(worker, 4);
    disk.fill();
    round.await().output(worker, "the disk is full");
    round.check(worker.isAlive(), "a full disk under the letters was not noticed, or ended it");
    disk.free();
    worker.signal("TERM");
    worker.exitCode();
    round.mark("asked to stop", 0);
  }
}
