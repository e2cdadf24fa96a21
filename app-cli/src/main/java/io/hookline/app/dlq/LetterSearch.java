package io.hookline.app.dlq;

import io.hookline.app.dlq.Found.Missing;
import io.hookline.app.dlq.Found.One;
import io.hookline.app.dlq.LetterRef.Beginning;
import io.hookline.app.dlq.LetterRef.Numbered;
import io.hookline.app.dlq.LetterRef.Whole;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.letter.LetterQuery.Order;
import io.hookline.port.DeadLetterStore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds the letters that an operator names. */
public final class LetterSearch {
  private final DeadLetterStore store;
  private final String place;

  /** Looks in {@code store}, which is at {@code place}. */
  public LetterSearch(DeadLetterStore store, String place) {
    this.store = store;
    this.place = place;
  }

  /** One line for a person who finds nothing; empty where there is any letter. */
  public Optional<String> emptiness() {
    return Selection.of(LetterFilter.ALL, store).size() == 0
        ? Optional.of("The dead letter queue is empty (" + place + ").")
        : Optional.empty();
  }

  /** The letter that {@code ref} names. */
  public Found find(LetterRef ref) {
    List<DeadLetter> found =
        switch (ref) {
          case Whole(var uuid) -> store.find(uuid).stream().toList();
          case Beginning(String text) -> byBeginning(text);
          case Numbered(long id, String digits) -> byNumber(id, digits);
        };
    return switch (found.size()) {
      case 0 ->
          new Missing(
              ref.text() + ": no such dead letter" + emptiness().map(e -> ". " + e).orElse(""));
      case 1 -> new One(found.getFirst());
      default ->
          new Missing(
              "%s: several dead letters begin so, such as %s and %s; type more of it"
                  .formatted(ref.text(), uuid(found.getFirst()), uuid(found.getLast())));
    };
  }

  private List<DeadLetter> byNumber(long id, String digits) {
    LetterQuery next =
        new LetterQuery(LetterFilter.ALL, Order.OLDEST_FIRST, OptionalLong.of(id - 1), 1);
    List<DeadLetter> withId = store.list(next).stream().filter(l -> l.id() == id).toList();
    return withId.isEmpty() && LetterRef.isBeginning(digits) ? byBeginning(digits) : withId;
  }

  /** Two at most: that it names several is all there is to say then. */
  private List<DeadLetter> byBeginning(String text) {
    LetterFilter filter = LetterFilter.ALL.withUuidBeginning(text);
    return store.list(new LetterQuery(filter, Order.OLDEST_FIRST, OptionalLong.empty(), 2));
  }

  private static String uuid(DeadLetter letter) {
    return letter.content().uuid().toString();
  }
}
