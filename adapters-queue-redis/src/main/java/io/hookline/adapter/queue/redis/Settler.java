package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.server.Arguments;
import io.hookline.adapter.queue.redis.server.Script;
import io.hookline.adapter.queue.redis.server.Scripts;
import io.hookline.port.Claim;
import io.hookline.port.Settlement;
import io.hookline.spi.AdapterContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** Ends claims. Safe for use by many threads. */
final class Settler {
  private final Scripts scripts;
  private final HeldLeases leases;
  private final Restorer restorer;
  private final AdapterContext context;
  private final int history;

  /** Keeps a record of the last {@code history} jobs that ended. */
  Settler(Scripts scripts, HeldLeases leases, AdapterContext context, int history) {
    this.scripts = scripts;
    this.leases = leases;
    this.restorer = new Restorer(scripts, context);
    this.context = context;
    this.history = history;
  }

  /** Settles what is held; all else was settled before. Returns what was lost. */
  List<Claim> settle(List<? extends Settlement> settlements) {
    List<SettleCall> calls =
        settlements.stream()
            .flatMap(this::held)
            .gather(Gatherers.windowFixed(SettleCall.MOST))
            .map(SettleCall::new)
            .toList();
    List<List<Object>> answers = scripts.runAll(Script.SETTLE, arguments(calls));
    List<Claim> lost = new ArrayList<>();
    List<HeldSettlement> orphans = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      Places.of(answers.get(i).get(0), calls.get(i).held())
          .map(HeldSettlement::claim)
          .forEach(lost::add);
      Places.of(answers.get(i).get(1), calls.get(i).held()).forEach(orphans::add);
    }
    restorer.restore(orphans);
    leases.remove(settlements.stream().map(Settlement::claim).toList());
    return lost;
  }

  private List<Arguments> arguments(List<SettleCall> calls) {
    Instant now = context.steady().instant();
    return calls.stream()
        .map(call -> call.arguments(context.worker().name(), history, now))
        .toList();
  }

  private Stream<HeldSettlement> held(Settlement settlement) {
    return leases
        .find(settlement.claim())
        .map(lease -> new HeldSettlement(settlement, lease))
        .stream();
  }
}
