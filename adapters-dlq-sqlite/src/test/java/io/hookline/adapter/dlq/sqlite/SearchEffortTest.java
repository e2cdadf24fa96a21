package io.hookline.adapter.dlq.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.JobState;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.letter.LetterQuery.Order;
import io.hookline.port.DeadLetterStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.ProgressHandler;

/** Counts the steps of SQLite's machine instead of the time: those are the same everywhere. */
@DisplayName("Among many letters")
class SearchEffortTest {
  private static final int LETTERS = 20_000;
  private static final int PAGE = 50;

  /** To pass over all letters takes more than three steps for each. */
  private static final int FEW_STEPS = LETTERS;

  @TempDir private static Path temp;

  @BeforeAll
  static void fill() {
    try (DeadLetterStore store = Letters.open(temp.resolve("letters.db"))) {
      for (int number = 0; number < LETTERS; number += 1000) {
        store.record(Letters.buried("job", number, 1000, 10));
      }
    }
  }

  static Stream<LetterFilter> filters() {
    LetterFilter all = LetterFilter.ALL;
    return Stream.of(
        all,
        all.withStatuses(Set.of(JobState.PENDING)),
        all.withStatuses(Set.of(JobState.FAILED)),
        all.withStatuses(Set.of(JobState.FAILED, JobState.PENDING)),
        all.withStatuses(EnumSet.allOf(JobState.class)),
        all.withDestination("https://d7.example.org"),
        all.withDestination("https://nobody.example.org"),
        all.withDestination("https://d7.example.org").withStatuses(Set.of(JobState.FAILED)),
        all.withWorker("ops1-3"),
        all.withQueue("redis:queue-1"),
        all.withQueue("redis:queue-1").withStatuses(Set.of(JobState.PENDING)),
        all.withError("503"),
        all.withError("FAILED"),
        all.withError("refused"),
        all.withReason("after 2"),
        all.withQueue("redis:queue-1").withDestination("https://d7.example.org"),
        all.withWorker("nobody").withQueue("redis:queue-1").withError("failed"),
        all.withSince(Letters.AT.plusSeconds(LETTERS - 100)),
        all.withSince(Letters.AT.plusSeconds(LETTERS / 2)),
        all.withUntil(Letters.AT.plusSeconds(100)),
        all.withSince(Letters.AT.plusSeconds(9_000)).withUntil(Letters.AT.plusSeconds(9_100)),
        all.withSince(Letters.AT.plusSeconds(LETTERS - 100)).withError("503"),
        all.withUuids(
            IntStream.range(0, 20)
                .mapToObj(i -> Letters.buried("job", i * 999, 1).uuid())
                .collect(Collectors.toSet())));
  }

  @ParameterizedTest
  @MethodSource("filters")
  @DisplayName("a page is found without passing over the others, from either end and the middle")
  void page(LetterFilter filter) throws Exception {
    for (Order order : Order.values()) {
      for (OptionalLong after : Set.of(OptionalLong.empty(), OptionalLong.of(LETTERS / 2))) {
        LetterQuery query = new LetterQuery(filter, order, after, PAGE);

        assertThat(steps(open -> new LetterReads(open.connection()).list(query)))
            .as("%s", query)
            .isLessThan(FEW_STEPS);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Facet.class)
  @DisplayName("a count of a few recent ones leaves the others alone")
  void count(Facet facet) throws Exception {
    LetterFilter recent = LetterFilter.ALL.withSince(Letters.AT.plusSeconds(LETTERS - 100));

    assertThat(steps(open -> new LetterCount(open.connection(), recent, facet).counts()))
        .isLessThan(2 * FEW_STEPS);
  }

  private interface Search {
    Object in(OpenFile open) throws SQLException;
  }

  private static int steps(Search search) throws SQLException {
    int[] steps = {0};
    LetterFile file = new LetterFile(temp.resolve("letters.db"));
    try (OpenFile open = OpenFile.open(file, Letters.PATIENCE)) {
      ProgressHandler.setHandler(
          open.connection(),
          100,
          new ProgressHandler() {
            @Override
            protected int progress() {
              steps[0] += 100;
              return 0;
            }
          });
      assertThat(search.in(open)).isNotNull();
      ProgressHandler.clearHandler(open.connection());
    }
    return steps[0];
  }
}
