package io.hookline.adapter.queue.file;

import static io.hookline.adapter.queue.file.Claiming.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.adapter.queue.file.row.FileFormat;
import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.job.Timing;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.GiveUp;
import io.hookline.port.Settlement.Release;
import io.hookline.port.Settlement.Retry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Everything at random, held against a table of what each row must be like. */
@DisplayName("A queue file over many runs")
class ManyRunsTest {
  private static final PastAttempt ATTEMPT =
      new PastAttempt(
          1,
          Instant.EPOCH,
          Duration.ofMillis(5),
          Timing.NONE,
          "503 Service Unavailable",
          OptionalInt.of(503),
          Payload.EMPTY);

  private static final int ROWS = 3000;
  private static final int STEPS_PER_RUN = 12;
  private static final int MOST_RUNS = 500;

  private final Random random = new Random(17);
  private final Map<Long, Integer> attempts = new HashMap<>();
  private long complete;
  private long failed;

  @TempDir private Path temp;

  @ParameterizedTest
  @EnumSource(value = FileFormat.class, names = "ADDED", mode = Mode.EXCLUDE)
  @DisplayName("sends each usable row until it is settled and never again, with its attempts right")
  void eachRowOnce(FileFormat format) {
    QueueFolder folder = new QueueFolder(temp, "rows." + name(format)).write(text(format));
    boolean drained = false;
    for (int run = 0; run < MOST_RUNS && !drained; run++) {
      try (JobQueue queue = folder.open()) {
        for (int step = 0; step < STEPS_PER_RUN && !drained; step++) {
          settleSome(queue, folder);
          folder.pass(Duration.ofSeconds(random.nextInt(3)));
          drained = queue.status().drained();
        }
      }
    }
    assertThat(drained).isTrue();
    assertThat(attempts).isEmpty();
    assertThat(complete + failed).isEqualTo(usable());
    try (JobQueue queue = folder.open()) {
      assertThat(claim(queue, 9)).isEmpty();
      assertThat(queue.status().complete()).isEqualTo(complete);
      assertThat(queue.status().failed()).isEqualTo(failed);
      assertThat(queue.status().rejected()).isEqualTo(ROWS - usable());
    }
  }

  private void settleSome(JobQueue queue, QueueFolder folder) {
    List<Claim> claims = claim(queue, 1 + random.nextInt(60));
    claims.forEach(this::check);
    List<Settlement> ends = new ArrayList<>();
    for (Claim claim : claims) {
      if (random.nextInt(10) > 0) {
        ends.add(end(claim, folder));
      }
    }
    assertThat(queue.settle(ends)).isEmpty();
    ends.forEach(this::note);
  }

  private void check(Claim claim) {
    long line = claim.job().origin().position();
    assertThat(attempts.computeIfAbsent(line, _ -> 0)).isEqualTo(claim.job().attempts());
  }

  private Settlement end(Claim claim, QueueFolder folder) {
    return switch (random.nextInt(8)) {
      case 0 -> new GiveUp(claim, "no", "never");
      case 1 -> new Release(claim, folder.now().plusSeconds(random.nextInt(5)));
      case 2, 3 -> new Retry(claim, folder.now().plusSeconds(random.nextInt(5)), ATTEMPT);
      default -> new Complete(claim);
    };
  }

  private void note(Settlement end) {
    long line = end.claim().job().origin().position();
    switch (end) {
      case Complete _ -> {
        complete++;
        assertThat(attempts.remove(line)).isNotNull();
      }
      case GiveUp _ -> {
        failed++;
        assertThat(attempts.remove(line)).isNotNull();
      }
      case Retry _ -> attempts.merge(line, 1, Integer::sum);
      case Release _ -> assertThat(attempts).containsKey(line);
    }
  }

  private static boolean isUsable(int row) {
    return row % 7 != 3;
  }

  private static long usable() {
    return IntStream.range(0, ROWS).filter(ManyRunsTest::isUsable).count();
  }

  private static String name(FileFormat format) {
    return switch (format) {
      case CSV -> "csv";
      case JSON -> "json";
      case NDJSON, ADDED -> "ndjson";
    };
  }

  private static String text(FileFormat format) {
    return switch (format) {
      case CSV -> rows("%s://a/,%d", "URL,N\n", "\n", "");
      case JSON -> rows("{\"url\":\"%s://a/\",\"body\":%d}", "[\n", ",\n", "]");
      case NDJSON, ADDED -> rows("{\"url\":\"%s://a/\",\"body\":%d}", "", "\n", "\n");
    };
  }

  private static String rows(String row, String before, String between, String after) {
    return IntStream.range(0, ROWS)
        .mapToObj(i -> row.formatted(isUsable(i) ? "http" : "ftp", i))
        .collect(Collectors.joining(between, before, after));
  }
}
