package io.hookline.chaos.fault;

import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.HooklineProcess;
import io.hookline.chaos.round.Mix;
import io.hookline.chaos.round.Round;
import java.util.Map;
import java.util.Optional;

/** The journal's disk is full for a while; the worker goes on by itself, and repeats nothing. */
final class FullDiskOfTheJournal implements Fault {

  @Override
  public String name() {
    return "full disk under the journal";
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
    round.configure(Map.of("queue.file.journal", disk.path().resolve("journal").toString()));
    HooklineProcess worker = round.start();
    round.await().someRequests(worker, 4);
    disk.fill();
    round.await().output(worker, "its journal cannot be written");
    round.check(worker.isAlive(), "a full disk under the journal was not noticed, or ended it");
    disk.free();
    worker.exitCode();
  }
}
