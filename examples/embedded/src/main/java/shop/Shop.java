package shop;

import static io.hookline.spi.Adapters.open;

import io.hookline.engine.DeliveryEngine;
import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.event.DeliveryEvent.ClaimLost;
import io.hookline.event.DeliveryEvent.GivenUp;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Rejected;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.DeadLetterStore;
import io.hookline.port.HttpTransport;
import io.hookline.port.JobQueue;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.SteadyClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** A shop that tells a partner of its orders, with Hookline inside. */
public final class Shop {
  private Shop() {}

  /** Opens a partner and delivers three orders to it. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("shop");
    Path orders = folder.resolve("orders.ndjson");
    try (Partner partner = Partner.open()) {
      Files.writeString(
          orders,
          """
          {"id":"order-1","url":"%1$s/ok","body":{"order":1,"name":"Nasrin Abed"}}
          {"id":"order-2","url":"%1$s/busy-once","body":{"order":2,"name":"Tomasz Wilk"}}
          {"id":"order-3","url":"%1$s/gone","body":{"order":3,"name":"Mei Tanaka"}}
          """
              .formatted(partner.url()));
      deliver(orders.toString(), folder.resolve("dead-letters.db").toString());
    }
  }

  private static void deliver(String jobs, String dead) throws InterruptedException {
    // embed: begin
    InstantSource clock = InstantSource.system();
    InstantSource steady = SteadyClock.started(clock, System::nanoTime);
    WorkerIdentity me = new WorkerIdentity("shop-1", "here", ProcessHandle.current().pid());
    AdapterContext context = new AdapterContext(me, clock, steady, Shop::tell);
    try (JobQueue queue = open(JobQueue.class, "file", Map.of("queue.file.path", jobs), context);
        HttpTransport transport =
            open(HttpTransport.class, "vertx", Map.of("http.allow", "127.0.0.0/8"), context);
        DeadLetterStore letters =
            open(DeadLetterStore.class, "sqlite", Map.of("dlq.sqlite.path", dead), context);
        DeliveryEngine engine =
            DeliveryEngine.builder()
                .worker(me.name())
                .clocks(clock, steady)
                .queue(queue)
                .transport(transport)
                .deadLetters(letters)
                .events(Shop::tell)
                .build()) {
      engine.start();
      engine.awaitDrained(Duration.ofMinutes(1));
      engine.stop(Duration.ofSeconds(20));
    }
    // embed: end
  }

  /** A listener that has more to do than to print hands it over to a thread of its own. */
  private static void tell(DeliveryEvent event) {
    switch (event) {
      case Attempted tried ->
          System.out.printf(
              "%s: attempt %d: %s: %s%n",
              tried.job().id(),
              tried.attempt().number(),
              tried.attempt().outcome().describe(),
              tried.decision().getClass().getSimpleName());
      case GivenUp(var job, var letter) ->
          System.out.printf("%s: dead letter %s: %s%n", job.id(), letter.uuid(), letter.reason());
      case Rejected(var origin, var reason) -> System.out.printf("%s: %s%n", origin, reason);
      case ClaimLost(var job) -> System.out.printf("%s: somebody else has it%n", job.id());
      case Notice(var text) -> System.out.println(text);
      case Trouble(var text) -> System.out.println(text);
    }
  }
}
