package io.hookline.app.dlq;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.dlq.Found.Missing;
import io.hookline.app.dlq.Found.One;
import io.hookline.letter.DeadLetter;
import io.hookline.testkit.InMemoryDeadLetterStore;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A search for a letter")
class LetterSearchTest {
  /** More than a page of them; their uuids begin with 00100000 and so on. */
  private static final DeadLetter[] MANY =
      IntStream.rangeClosed(1, 600)
          .mapToObj(n -> Letters.pending(n << 20))
          .toArray(DeadLetter[]::new);

  private final InMemoryDeadLetterStore store = Letters.store(MANY);
  private final LetterSearch search = new LetterSearch(store, "here");

  @DisplayName("finds it by its uuid, the beginning of that, or its id")
  @Test
  void found() {
    DeadLetter letter = store.all().get(550);
    String uuid = letter.content().uuid().toString();
    assertThat(List.of(uuid, uuid.substring(0, 6), uuid.substring(0, 13), "551"))
        .allSatisfy(text -> assertThat(find(text)).isEqualTo(new One(letter)));
  }

  @DisplayName("takes digits for the beginning of a uuid only where no letter has such an id")
  @Test
  void digits() {
    assertThat(find("17800000")).isEqualTo(new One(store.all().get(375)));
    assertThat(find("178")).isEqualTo(new One(store.all().get(177)));
    assertThat(find("601")).isEqualTo(new Missing("601: no such dead letter"));
  }

  @DisplayName("finds nothing where several letters begin like that")
  @Test
  void several() {
    DeadLetter[] alike = {Letters.pending(0xabcdef01), Letters.pending(0xabcdef02)};
    Found found = new LetterSearch(Letters.store(alike), "here").find(LetterRef.parse("abcdef"));
    assertThat(found)
        .isEqualTo(
            new Missing(
                "abcdef: several dead letters begin so, such as %s and %s; type more of it"
                    .formatted(Letters.uuid(0xabcdef01), Letters.uuid(0xabcdef02))));
  }

  @DisplayName("says where it looked when there is no letter at all")
  @Test
  void empty() {
    LetterSearch none = new LetterSearch(Letters.store(), "dlq.sqlite.path: x.db");
    assertThat(none.find(LetterRef.parse("7")))
        .isEqualTo(
            new Missing(
                "7: no such dead letter. The dead letter queue is empty (dlq.sqlite.path: x.db)."));
    assertThat(search.emptiness()).isEmpty();
  }

  private Found find(String text) {
    return search.find(LetterRef.parse(text));
  }
}
