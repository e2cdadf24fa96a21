package io.hookline.chaos.fault;

import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.HooklineProcess;
import io.hookline.chaos.round.Mix;
import io.hookline.chaos.round.Round;
import java.util.Map;

/** The receiver does all that it can, and the worker is killed amid of it. */
final class HostileReceiver implements Fault {

  @Override
  public String name() {
    return "hostile receiver and kill -9";
  }

  @Override
  public Mix mix() {
    return Mix.HOSTILE;
  }

  @Override
  public void strike(Round round) throws Exception {
    round.configure(Map.of("http.timeout", "2s"));
    HooklineProcess worker = round.start();
    round.await().someRequests(worker, 3);
    round.kill(worker, "killed");
  }
}
