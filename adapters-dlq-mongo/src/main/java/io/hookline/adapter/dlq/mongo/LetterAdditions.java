package io.hookline.adapter.dlq.mongo;

import com.mongodb.client.MongoCollection;
import io.hookline.letter.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bson.RawBsonDocument;

/**
 * Takes in new letters. The unique indexes decide which are new, so that it does not matter who
 * else does the same at the same time, or did it before and was killed.
 */
final class LetterAdditions {
  private final MongoCollection<RawBsonDocument> letters;
  private final KnownLetters known;
  private final LetterIds ids;

  LetterAdditions(MongoCollection<RawBsonDocument> letters, KnownLetters known, LetterIds ids) {
    this.letters = letters;
    this.known = known;
    this.ids = ids;
  }

  /**
   * Adds those that are not here yet.
   *
   * @return those that were
   */
  List<DeadLetter> add(List<DeadLetter> newcomers) {
    List<DeadLetter> here = new ArrayList<>();
    List<DeadLetter> left = newcomers;
    while (!left.isEmpty()) {
      List<DeadLetter> refused = insert(left);
      Predicate<DeadLetter> isKnown = known.among(refused);
      here.addAll(refused.stream().filter(isKnown).toList());
      left = refused.stream().filter(isKnown.negate()).toList();
      if (!left.isEmpty()) {
        // Only their ids were taken, and that is no reason to lose them.
        ids.catchUp();
      }
    }
    return here;
  }

  private List<DeadLetter> insert(List<DeadLetter> some) {
    List<DeadLetter> refused = new ArrayList<>();
    LetterBatch batch = new LetterBatch();
    long id = ids.take(some.size());
    for (DeadLetter letter : some) {
      RawBsonDocument document = FittingDocument.of(letter.withId(id++));
      if (!batch.hasRoomFor(document)) {
        refused.addAll(batch.insertInto(letters));
        batch = new LetterBatch();
      }
      batch.add(letter, document);
    }
    refused.addAll(batch.insertInto(letters));
    return refused;
  }
}
