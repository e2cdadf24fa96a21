package io.hookline.chaos.fault;

import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.HooklineProcess;
import io.hookline.chaos.round.Round;
import java.util.Map;

/** The MongoDB that keeps the dead letters goes away, comes back, and then the worker is killed. */
final class LostMongo implements Fault {

  @Override
  public String name() {
    return "MongoDB stopped and started, then kill -9";
  }

  @Override
  public void strike(Round round) throws Exception {
    Mongo mongo = round.keep(new Mongo());
    round.configure(
        Map.of(
            "chaos.dlq", "mongo",
            "dlq.mongo.uri", mongo.uri(),
            "dlq.mongo.timeout", "1s"));
    round.storeGoesDown();
    HooklineProcess worker = round.start();
    round.await().someRequests(worker, 4);
    mongo.stop();
    round.await().output(worker, "meanwhile");
    round.check(worker.isAlive(), "a lost MongoDB was not noticed, or ended the worker");
    mongo.start();
    round.kill(worker, "killed");
  }
}
