package io.hookline.adapter.queue.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.adapter.queue.file.row.RowPlace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Waiting jobs")
class WaitingJobsTest {
  private static final Comparator<OpenJob> ORDER =
      Comparator.comparingLong(OpenJob::due).thenComparingLong(job -> job.row().ordinal());

  private final WaitingJobs waiting = new WaitingJobs();

  @Test
  @DisplayName("come back as they were, those due first first, whatever came and went between")
  void order() {
    Random random = new Random(5);
    PriorityQueue<OpenJob> expected = new PriorityQueue<>(ORDER);
    for (int i = 1; i <= 20_000; i++) {
      if (random.nextInt(5) < 3) {
        OpenJob job = random(random, i);
        waiting.add(job);
        expected.add(job);
      } else if (!expected.isEmpty()) {
        assertThat(waiting.poll()).isEqualTo(expected.poll());
      }
      assertThat(waiting.size()).isEqualTo(expected.size());
    }
    List<OpenJob> rest = new ArrayList<>();
    while (!waiting.isEmpty()) {
      assertThat(waiting.nextDue()).isEqualTo(expected.element().due());
      rest.add(expected.remove());
      assertThat(waiting.poll()).isEqualTo(rest.getLast());
    }
    assertThat(rest).hasSizeGreaterThan(2000).isSortedAccordingTo(ORDER);
    assertThat(expected).isEmpty();
  }

  @Test
  @DisplayName("that are due together come in the order of the file")
  void fileOrder() {
    List<Integer> ordinals = new ArrayList<>(IntStream.range(0, 3000).boxed().toList());
    Collections.shuffle(ordinals, new Random(6));
    ordinals.forEach(ordinal -> waiting.add(job(ordinal, 7)));

    IntStream.range(0, 3000).forEach(i -> assertThat(waiting.poll().row().ordinal()).isEqualTo(i));
  }

  @Test
  @DisplayName("that were received are shown, and no others")
  void received() {
    Random random = new Random(7);
    List<OpenJob> expected = new ArrayList<>();
    for (int i = 1; i <= 5000; i++) {
      OpenJob job = random(random, i);
      waiting.add(job);
      if (job.received() > 0) {
        expected.add(job);
      }
    }
    List<OpenJob> shown = new ArrayList<>();
    waiting.forEachReceived(shown::add);
    assertThat(shown).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  @DisplayName("that are none are never due")
  void none() {
    assertThat(waiting.nextDue()).isEqualTo(Long.MAX_VALUE);
    assertThat(waiting.isEmpty()).isTrue();
  }

  @Test
  @DisplayName("keep numbers as large as a file and a life can have")
  void extremes() {
    RowPlace row = new RowPlace((1L << 44) - 1, 1L << 50, 1L << 60, 16 << 20, -1);
    long never = OpenJob.UNTOUCHED;
    OpenJob job = new OpenJob(row, 4095, 255, Long.MAX_VALUE, Long.MAX_VALUE - 1, 1L << 60);
    waiting.add(job);
    waiting.add(new OpenJob(row, Integer.MAX_VALUE, 256, never, Long.MAX_VALUE, 0));

    assertThat(waiting.poll()).isEqualTo(job);
    assertThat(waiting.poll()).isEqualTo(new OpenJob(row, 4095, 255, never, Long.MAX_VALUE, 0));
  }

  private static OpenJob random(Random random, long ordinal) {
    RowPlace row =
        new RowPlace(
            ordinal,
            random.nextLong() >>> 1,
            random.nextLong() >>> 1,
            random.nextInt(1 << 24),
            random.nextInt());
    return new OpenJob(
        row,
        random.nextInt(100),
        random.nextInt(4),
        random.nextLong() >>> 1,
        random.nextInt(500),
        random.nextLong() >>> 1);
  }

  private static OpenJob job(long ordinal, long due) {
    return new OpenJob(new RowPlace(ordinal, ordinal, 0, 0, 0), 0, 0, 0, due, 0);
  }
}
