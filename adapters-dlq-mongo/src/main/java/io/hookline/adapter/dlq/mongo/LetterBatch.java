package io.hookline.adapter.dlq.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import io.hookline.letter.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/** New letters that are sent together: few enough to get through in the time for one operation. */
final class LetterBatch {
  private static final int MOST = 1_000;
  private static final long MOST_BYTES = 8 << 20;

  private final List<DeadLetter> letters = new ArrayList<>();
  private final List<RawBsonDocument> documents = new ArrayList<>();
  private long bytes;

  boolean hasRoomFor(RawBsonDocument document) {
    return letters.isEmpty()
        || (letters.size() < MOST && bytes + FittingDocument.size(document) <= MOST_BYTES);
  }

  void add(DeadLetter letter, RawBsonDocument document) {
    letters.add(letter);
    documents.add(document);
    bytes += FittingDocument.size(document);
  }

  /** Returns those that were refused because something unique of them is taken. */
  List<DeadLetter> insertInto(MongoCollection<RawBsonDocument> collection) {
    try {
      collection.insertMany(documents, new InsertManyOptions().ordered(false));
      return List.of();
    } catch (MongoBulkWriteException failure) {
      requireOnlyDuplicates(failure);
      return failure.getWriteErrors().stream().map(e -> letters.get(e.getIndex())).toList();
    }
  }

  private static void requireOnlyDuplicates(MongoBulkWriteException failure) {
    boolean isConfirmed = failure.getWriteConcernError() == null;
    if (!isConfirmed || !failure.getWriteErrors().stream().allMatch(LetterBatch::isDuplicate)) {
      throw failure;
    }
  }

  private static boolean isDuplicate(BulkWriteError error) {
    return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
  }
}
