package io.hookline.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.job.WorkerIdentity;
import io.hookline.log.LogEntry;
import io.hookline.log.LogEntry.TextEntry;
import io.hookline.log.Severity;
import io.hookline.log.ShippingCount;
import io.hookline.port.LogShipper;
import io.hookline.spi.AdapterContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The clauses of {@link LogShipper}, as tests that every adapter must pass that sends to a TCP
 * server. Extend this class, and say how one is opened and what the server understands.
 */
@Timeout(120)
public abstract class LogShipperContract {
  /** Far beyond what any shipper may keep. */
  private static final int MANY = 200_000;

  /** What any shipper has room for. */
  private static final int FEW = 2_000;

  /** More lines of its own than a shipper adds to MANY, on what was dropped. */
  private static final int NOTES = 100;

  private static final Pattern NOTE = Pattern.compile("(\\d+) lines were dropped.*");
  private static final Duration LONG = Duration.ofSeconds(30);

  private final ToldEvents told = new ToldEvents();

  /** Opens a shipper to {@code port} of the loopback interface, with its usual limits. */
  protected abstract LogShipper open(int port, AdapterContext context);

  /** The text of each whole entry in what a server received. */
  protected abstract List<String> texts(String received);

  @DisplayName("S1 S2 takes an entry within microseconds and keeps few, whatever the server does")
  @ParameterizedTest
  @EnumSource(Conduct.class)
  void neverWaits(Conduct conduct) {
    try (LogReceiver server = LogReceiver.with(conduct);
        LogShipper shipper = open(server.port())) {
      long start = System.nanoTime();
      ship(shipper, 0, MANY);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertThat(took.dividedBy(MANY)).isLessThan(Duration.ofNanos(20_000));
      assertThat(counted(shipper)).isGreaterThan(conduct == Conduct.ACCEPTS ? 0 : MANY / 2);
    }
  }

  @DisplayName("S4 S7 sends all in order, and what waits when it is closed")
  @Test
  void order() {
    try (LogReceiver server = LogReceiver.with(Conduct.ACCEPTS)) {
      LogShipper shipper = open(server.port());
      ship(shipper, 0, FEW);
      shipper.close();
      assertThat(texts(server.await(text -> texts(text).size() >= FEW, LONG)))
          .isEqualTo(numbers(0, FEW));
      assertThat(shipper.count().shipped()).isEqualTo(FEW);
      assertThat(shipper.count().dropped()).isZero();
      assertThat(told.all()).isEmpty();
    }
  }

  @DisplayName("S3 drops the oldest, counts them, and tells the server how many")
  @Test
  void drops() throws InterruptedException {
    try (LogReceiver server = LogReceiver.away();
        LogShipper shipper = open(server.port())) {
      ship(shipper, 0, 1);
      assertThat(told.next(LONG)).isInstanceOf(Trouble.class);
      ship(shipper, 1, MANY);
      server.start(Conduct.ACCEPTS);
      String last = String.valueOf(MANY - 1);
      List<String> texts = texts(server.await(text -> texts(text).contains(last), LONG));
      List<Long> notes = notes(texts);
      long dropped = shipper.count().dropped();
      assertThat(dropped).isPositive().isEqualTo(notes.stream().mapToLong(note -> note).sum());
      assertThat(texts).hasSize((int) (MANY - dropped) + notes.size());
    }
  }

  @DisplayName("S5 S6 goes on with a server that was restarted, and tells each once")
  @Test
  void restart() throws InterruptedException {
    try (LogReceiver server = LogReceiver.with(Conduct.ACCEPTS);
        LogShipper shipper = open(server.port())) {
      ship(shipper, 0, 1000);
      server.await(text -> texts(text).size() >= 1000, LONG);
      server.stop();
      ship(shipper, 1000, 2000);
      assertThat(told.next(LONG)).isInstanceOf(Trouble.class);
      server.start(Conduct.ACCEPTS);
      assertThat(texts(server.await(text -> texts(text).size() >= 2000, LONG)))
          .isEqualTo(numbers(0, 2000));
      assertThat(told.next(LONG)).isInstanceOf(Notice.class);
      assertThat(told.all()).hasSize(2);
    }
  }

  @DisplayName("S7 is closed soon, whatever the server does, and counts what was left")
  @ParameterizedTest
  @EnumSource(Conduct.class)
  void closing(Conduct conduct) {
    try (LogReceiver server = LogReceiver.with(conduct)) {
      LogShipper shipper = open(server.port());
      ship(shipper, 0, MANY);
      long start = System.nanoTime();
      shipper.close();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
      ship(shipper, 0, 10);
      assertThat(counted(shipper)).isBetween((long) MANY, (long) MANY + NOTES);
    }
  }

  private LogShipper open(int port) {
    InstantSource clock = InstantSource.system();
    return open(port, new AdapterContext(new WorkerIdentity("w-1", "w", 1), clock, clock, told));
  }

  /** All that is not kept in memory. */
  private static long counted(LogShipper shipper) {
    ShippingCount count = shipper.count();
    return count.shipped() + count.dropped() + count.spooled();
  }

  /** What was told of the dropped. */
  private static List<Long> notes(List<String> texts) {
    return texts.stream()
        .map(NOTE::matcher)
        .filter(Matcher::matches)
        .map(note -> Long.valueOf(note.group(1)))
        .toList();
  }

  private static void ship(LogShipper shipper, int from, int to) {
    Instant now = Instant.parse("2026-01-31T09:15:00.100Z");
    for (int i = from; i < to; i++) {
      LogEntry entry = new TextEntry(now, Severity.INFO, "Line", String.valueOf(i));
      shipper.ship(entry);
    }
  }

  private static List<String> numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(String::valueOf).toList();
  }
}
