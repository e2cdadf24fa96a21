package io.hookline.adapter.log.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Trouble;
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
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A real rsyslog")
@Timeout(120)
class RsyslogTest {
  private static final int ALL = 10_000;
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Pattern JOB = Pattern.compile("job\"?[:=]\"msg_(\\d+)\"");

  @TempDir private Path folder;
  private final ToldEvents told = new ToldEvents();

  @DisplayName("receives every entry, in order, each as one message")
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "ecs, keep-open",
    "syslog, keep-open",
    "ecs, open-send-close",
    "syslog, open-send-close"
  })
  void all(String format, String mode) throws Exception {
    try (Rsyslog server = Rsyslog.start(folder)) {
      try (LogShipper shipper = open(server.port(), format, mode)) {
        ship(shipper, 0, ALL);
      }
      await().atMost(LONG).until(() -> server.lines().size() >= ALL);
      assertThat(jobs(server)).isEqualTo(numbers());
      assertThat(told.all()).isEmpty();
    }
  }

  @DisplayName("that was killed and started again receives the rest")
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({"ecs, keep-open", "syslog, keep-open", "syslog, open-send-close"})
  void killed(String format, String mode) throws Exception {
    try (Rsyslog server = Rsyslog.start(folder);
        LogShipper shipper = open(server.port(), format, mode)) {
      ship(shipper, 0, ALL / 2);
      await().atMost(LONG).until(() -> server.lines().size() >= ALL / 2);
      server.kill();
      ship(shipper, ALL / 2, ALL);
      assertThat(told.next(LONG)).isInstanceOf(Trouble.class);
      server.start();
      await().atMost(LONG).until(() -> server.lines().size() >= ALL);
      assertThat(jobs(server)).isEqualTo(numbers());
      assertThat(told.next(LONG)).isInstanceOf(Notice.class);
      assertThat(shipper.count().dropped()).isZero();
    }
  }

  private LogShipper open(int port, String format, String mode) {
    InstantSource clock = InstantSource.system();
    return Opened.with(
        port,
        new AdapterContext(Entries.WORKER, clock, clock, told),
        "log.tcp.format",
        format,
        "log.tcp.mode",
        mode,
        "log.tcp.buffer",
        String.valueOf(ALL));
  }

  private static void ship(LogShipper shipper, int from, int to) {
    IntStream.range(from, to).mapToObj(Entries::delivered).forEach(shipper::ship);
  }

  private static List<Integer> jobs(Rsyslog server) {
    return server.lines().stream()
        .map(JOB::matcher)
        .map(line -> line.find() ? Integer.valueOf(line.group(1)) : -1)
        .toList();
  }

  private static List<Integer> numbers() {
    return IntStream.range(0, ALL).boxed().toList();
  }
}
