package io.hookline.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import io.hookline.job.Timing;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterEntry.FailedAgain;
import io.hookline.letter.LetterEntry.Imported;
import io.hookline.letter.LetterQuery.Order;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What goes with a dead letter")
class LetterValuesTest {
  private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
  private static final LetterContent CONTENT =
      new LetterContent(
          new UUID(1, 2),
          "host-1",
          new QueueRef("redis", "orders"),
          new JobId("job-1"),
          new Request(
              HttpMethod.POST,
              URI.create("HTTPS://Example.org/in?a=b"),
              Headers.JSON,
              Payload.of("body")),
          "error",
          "reason",
          List.of());

  @Test
  @DisplayName("its destination is that of its URL")
  void destination() {
    assertThat(CONTENT.destination()).hasToString("https://example.org");
  }

  @Test
  @DisplayName("its response status is that of the last attempt, which may have had none")
  void responseStatus() {
    PastAttempt answered = attempt(OptionalInt.of(503), "busy");
    PastAttempt silent = attempt(OptionalInt.empty(), "");

    assertThat(CONTENT.responseStatus()).isEqualTo("none");
    assertThat(CONTENT.withAttempts(List.of(silent, answered)).responseStatus()).isEqualTo("503");
    assertThat(CONTENT.withAttempts(List.of(answered, silent)).responseStatus()).isEqualTo("none");
  }

  @Test
  @DisplayName("its size is that of its body and of all excerpts")
  void size() {
    PastAttempt answered = attempt(OptionalInt.of(503), "busy!");

    assertThat(CONTENT.size()).isEqualTo(4);
    assertThat(CONTENT.withAttempts(List.of(answered, answered)).size()).isEqualTo(14);
  }

  @Test
  @DisplayName("an entry speaks of the letter that it holds")
  void entries() {
    DeadLetter letter = DeadLetter.fresh(1, CONTENT, AT);

    assertThat(List.of(new Buried(CONTENT, AT), new FailedAgain(CONTENT, AT), new Imported(letter)))
        .extracting(LetterEntry::uuid)
        .containsOnly(CONTENT.uuid());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  @DisplayName("a page that could hold no letter is refused")
  void emptyPages(int limit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new LetterQuery(LetterFilter.ALL, Order.OLDEST_FIRST, OptionalLong.empty(), limit))
        .withMessageContaining(String.valueOf(limit));
  }

  @Test
  @DisplayName("a filter sets one condition and leaves the others alone")
  void filters() {
    LetterFilter every =
        LetterFilter.of(Set.of(CONTENT.uuid()))
            .withStatuses(Set.of(JobState.FAILED))
            .withDestination("https://example.org")
            .withWorker("host-1")
            .withQueue("redis:orders")
            .withUuidBeginning("3f2a9c")
            .withError("503")
            .withReason("attempts")
            .withSince(AT)
            .withUntil(AT.plusSeconds(1));

    assertThat(every)
        .isEqualTo(
            new LetterFilter(
                Set.of(CONTENT.uuid()),
                Optional.of("3f2a9c"),
                Set.of(JobState.FAILED),
                Optional.of("https://example.org"),
                Optional.of("host-1"),
                Optional.of("redis:orders"),
                Optional.of("503"),
                Optional.of("attempts"),
                Optional.of(AT),
                Optional.of(AT.plusSeconds(1))));
  }

  @Test
  @DisplayName("a filter and a letter keep their own copies")
  void copies() {
    Set<UUID> uuids = new HashSet<>(Set.of(CONTENT.uuid()));
    List<PastAttempt> attempts = new ArrayList<>();
    LetterFilter filter = LetterFilter.of(uuids);
    LetterContent content = CONTENT.withAttempts(attempts);

    uuids.clear();
    attempts.add(attempt(OptionalInt.empty(), ""));

    assertThat(filter.uuids()).hasSize(1);
    assertThat(content.attempts()).isEmpty();
  }

  private static PastAttempt attempt(OptionalInt status, String excerpt) {
    return new PastAttempt(
        1, AT, Duration.ofMillis(3), Timing.NONE, "outcome", status, Payload.of(excerpt));
  }
}
