package io.hookline.adapter.log.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.log.LogEntry;
import io.hookline.port.LogShipper;
import io.hookline.spi.AdapterContext;
import io.hookline.testkit.log.ToldEvents;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The spool before a real rsyslog")
@Timeout(180)
class RsyslogSpoolTest {
  private static final int ALL = 30_000;
  private static final int PART = 3_000;
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Pattern JOB = Pattern.compile("job\"?[:=]\"msg_(\\d+)\"");

  @TempDir private Path folder;
  private final ToldEvents told = new ToldEvents();

  @DisplayName("brings more than memory holds through an outage and a restart of the worker")
  @ParameterizedTest
  @ValueSource(strings = {"ecs", "syslog"})
  void outage(String format) throws Exception {
    try (Rsyslog server = Rsyslog.start(folder)) {
      server.kill();
      try (LogShipper shipper = open(server, format)) {
        shipper.ship(entry(0));
        assertThat(told.next(LONG)).isInstanceOf(Trouble.class);
        shipToDisk(shipper, 1, ALL);
      }
      server.start();
      try (LogShipper shipper = open(server, format)) {
        shipper.ship(entry(ALL));
        await().atMost(LONG).until(() -> server.lines().size() >= ALL + 1);
        assertThat(jobs(server)).isEqualTo(IntStream.range(0, ALL + 1).boxed().toList());
        assertThat(shipper.count().dropped()).isZero();
        await().atMost(LONG).until(() -> shipper.count().spooled() == 0);
      }
    }
  }

  /** In parts that memory holds, each of which is on disk before the next. */
  private static void shipToDisk(LogShipper shipper, int from, int to) {
    for (int number = from; number < to; number++) {
      shipper.ship(entry(number));
      if ((number + 1) % PART == 0) {
        long all = number + 1L;
        await().atMost(LONG).until(() -> shipper.count().spooled() == all);
      }
    }
  }

  private LogShipper open(Rsyslog server, String format) {
    InstantSource clock = InstantSource.system();
    return Opened.with(
        server.port(),
        new AdapterContext(Entries.WORKER, clock, clock, told),
        "log.tcp.format",
        format,
        "log.tcp.spool",
        folder.resolve("spool").toString());
  }

  private static LogEntry entry(int number) {
    return Entries.delivered(number);
  }

  private static List<Integer> jobs(Rsyslog server) {
    return server.lines().stream()
        .map(JOB::matcher)
        .map(line -> line.find() ? Integer.valueOf(line.group(1)) : -1)
        .toList();
  }
}
