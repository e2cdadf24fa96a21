package io.hookline.testkit.letter;

import static io.hookline.testkit.letter.DeadLetterStoreHarness.found;
import static io.hookline.testkit.letter.SampleLetters.AT;
import static io.hookline.testkit.letter.SampleLetters.ENTRY;
import static io.hookline.testkit.letter.SampleLetters.attempt;
import static io.hookline.testkit.letter.SampleLetters.content;
import static io.hookline.testkit.letter.SampleLetters.withUrl;
import static io.hookline.testkit.letter.SampleLetters.withWords;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.JobState;
import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterContent;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterEntry.Delivered;
import io.hookline.letter.LetterFilter;
import io.hookline.port.DeadLetterStore;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The clauses on what is counted. */
abstract class CountClauses {
  private final DeadLetterStoreHarness harness;

  CountClauses(DeadLetterStoreHarness harness) {
    this.harness = harness;
  }

  @ParameterizedTest
  @EnumSource(Facet.class)
  @DisplayName("D10 where nothing matches there is no group at all")
  void countsNothing(Facet facet) {
    DeadLetterStore store = harness.openWith(1);

    assertThat(store.count(LetterFilter.ALL.withWorker("nobody"), facet)).isEmpty();
  }

  @Test
  @DisplayName("D10 all letters under the empty text")
  void countsAll() {
    assertThat(harness.openWith(7).count(LetterFilter.ALL, Facet.ALL)).isEqualTo(Map.of("", 7L));
  }

  @Test
  @DisplayName("D10 by state")
  void byStatus() {
    DeadLetterStore store = harness.openWith(4);
    DeadLetter first = found(store, content(1));
    DeadLetter second = found(store, content(2));
    store.update(
        List.of(first.redriven(content(1).jobId(), ENTRY), second.failedAgain(content(2), AT)));

    assertThat(store.count(LetterFilter.ALL, Facet.STATUS))
        .isEqualTo(Map.of("pending", 2L, "processing", 1L, "failed", 1L));
    assertThat(store.count(LetterFilter.ALL.withStatuses(Set.of(JobState.FAILED)), Facet.STATUS))
        .isEqualTo(Map.of("failed", 1L));
  }

  @Test
  @DisplayName("D10 by destination, whatever the path and however the host is written")
  void byDestination() {
    DeadLetterStore store =
        with(
            withUrl(content(1), "https://a.example.org/1"),
            withUrl(content(2), "HTTPS://A.Example.org:443/2"),
            withUrl(content(3), "http://a.example.org:8080/"));

    assertThat(store.count(LetterFilter.ALL, Facet.DESTINATION))
        .isEqualTo(Map.of("https://a.example.org", 2L, "http://a.example.org:8080", 1L));
  }

  @Test
  @DisplayName("D10 by reason, an empty one and special characters among them")
  void byReason() {
    DeadLetterStore store =
        with(
            withWords(content(1), "x", ""),
            withWords(content(2), "x", "a.b $c"),
            withWords(content(3), "x", "A.b $c"),
            withWords(content(4), "x", "a.b $c"));

    assertThat(store.count(LetterFilter.ALL, Facet.REASON))
        .isEqualTo(Map.of("", 1L, "a.b $c", 2L, "A.b $c", 1L));
  }

  @Test
  @DisplayName("D10 by the status of the last response, none where the last attempt had none")
  void byResponseStatus() {
    DeadLetterStore store =
        with(
            content(1).withAttempts(List.of()),
            content(2),
            content(3).withAttempts(List.of(attempt(1), withStatus(OptionalInt.empty()))),
            content(4).withAttempts(List.of(attempt(1), withStatus(OptionalInt.of(404)))));

    assertThat(store.count(LetterFilter.ALL, Facet.RESPONSE_STATUS))
        .isEqualTo(Map.of("none", 2L, "503", 1L, "404", 1L));
  }

  @Test
  @DisplayName("D10 by the status of the last response, after a redriven job has ended")
  void byLaterResponseStatus() {
    DeadLetterStore store = harness.openWith(2);

    store.record(
        List.of(new Delivered(content(1).uuid(), List.of(withStatus(OptionalInt.of(204))), AT)));

    assertThat(store.count(LetterFilter.ALL, Facet.RESPONSE_STATUS))
        .isEqualTo(Map.of("204", 1L, "503", 1L));
  }

  private DeadLetterStore with(LetterContent... contents) {
    DeadLetterStore store = harness.opened();
    store.record(Stream.of(contents).map(content -> new Buried(content, AT)).toList());
    return store;
  }

  private static PastAttempt withStatus(OptionalInt status) {
    return attempt(9, status, Payload.EMPTY);
  }
}
