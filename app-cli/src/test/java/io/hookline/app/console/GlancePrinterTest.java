package io.hookline.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.queue.Glance;
import io.hookline.app.queue.ShownQueue;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How a queue stands")
class GlancePrinterTest {
  private final Printed printed = new Printed();
  private final ShownQueue queue =
      new ShownQueue("orders").with(ShownQueue.worker(17, true), ShownQueue.worker(4, false));

  @DisplayName("is told to people with all there is")
  @Test
  void people() {
    queue.pause();
    new GlancePrinter(printed.console(new Terminal(false, 80), false), false).accept(glance());
    assertThat(printed.out())
        .isEqualTo(
            """
            shown:orders   paused: no worker claims

                  1,204   pending
                      3   processing
                 90,000   complete
                     12   failed

            Jobs ended   12/s
            Oldest due   2026-01-31T09:13:30.000Z (1m ago)
            Next due     2026-01-31T09:15:30.000Z (in 30s)

            Waiting for another attempt
                    200   after 1 attempt
                      4   after 2 attempts

            Workers
              WORKER    HOST   PID   STATE   SINCE                      SEEN     IN FLIGHT
              ops1-17   ops1   17    alive   2026-01-31T08:15:00.000Z   2s ago   3
              ops1-4    ops1   4     dead    2026-01-31T08:15:00.000Z   2s ago   3
            """);
  }

  @DisplayName("is drawn in place of the last look on a terminal, and below it elsewhere")
  @Test
  void again() {
    GlancePrinter live = new GlancePrinter(printed.console(new Terminal(true, 80), false), false);
    live.accept(glance());
    assertThat(printed.out()).doesNotContain("\u001b");
    int lines = (int) printed.out().lines().count();
    live.accept(glance());
    assertThat(printed.out()).contains("\u001b[" + lines + "F\u001b[J");
  }

  @DisplayName("is one JSON object to a line for other programs")
  @Test
  void json() {
    new GlancePrinter(printed.console(new Terminal(false, 80), false), true).accept(glance());
    assertThat(printed.out())
        .isEqualTo(
            """
            {"queue":"shown:orders","at":"2026-01-31T09:15:00.000Z","paused":false,\
            "status":{"pending":1204,"processing":3,"failed":12,"complete":90000},"rejected":0,\
            "taken":1.0,"oldest_due":"2026-01-31T09:13:30.000Z",\
            "next_due":"2026-01-31T09:15:30.000Z","rate":12.3,"retries":{"1":200,"2":4},\
            "workers":[{"worker":"ops1-17","host":"ops1","pid":17,"alive":true,\
            "since":"2026-01-31T08:15:00.000Z","last_seen":"2026-01-31T09:14:58.000Z",\
            "in_flight":3},{"worker":"ops1-4","host":"ops1","pid":4,"alive":false,\
            "since":"2026-01-31T08:15:00.000Z","last_seen":"2026-01-31T09:14:58.000Z",\
            "in_flight":3}]}
            """);
  }

  private Glance glance() {
    return new Glance(queue.ref(), ShownQueue.AT, queue.overview(), OptionalDouble.of(12.345));
  }
}
