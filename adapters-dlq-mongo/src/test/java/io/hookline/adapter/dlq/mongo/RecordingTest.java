package io.hookline.adapter.dlq.mongo;

import static io.hookline.adapter.dlq.mongo.Samples.ENTRY;
import static io.hookline.adapter.dlq.mongo.Samples.LATER;
import static io.hookline.adapter.dlq.mongo.Samples.attempt;
import static io.hookline.adapter.dlq.mongo.Samples.buried;
import static io.hookline.adapter.dlq.mongo.Samples.content;
import static io.hookline.adapter.dlq.mongo.Samples.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterEntry;
import io.hookline.letter.LetterEntry.Delivered;
import io.hookline.letter.LetterEntry.FailedAgain;
import io.hookline.letter.LetterFilter;
import io.hookline.port.AdapterException;
import io.hookline.port.DeadLetterStore;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Recording in MongoDB")
class RecordingTest extends StoreFixture {
  private static final int MANY = 40;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("loses and doubles nothing, whichever command is the last to come through")
  void isSafeAtEveryStep(boolean onlyTheAnswerIsLost) {
    DeadLetterStore store = open();
    List<DeadLetter> redriven = twoOnTheirQueues(store);
    List<LetterEntry> entries =
        List.of(
            buried(3),
            new FailedAgain(content(1), LATER),
            new Delivered(uuid(2), List.of(attempt(2)), LATER),
            new FailedAgain(content(4), LATER),
            buried(5));

    int step = 0;
    while (!recordsUpTo(step, onlyTheAnswerIsLost, store, entries)) {
      step++;
    }
    store.record(entries);

    assertThat(step).isGreaterThan(4);
    List<DeadLetter> kept = all(store);
    assertThat(kept)
        .filteredOn(letter -> letter.content().uuid().equals(uuid(1)))
        .containsExactly(redriven.get(0).failedAgain(content(1), LATER).kept());
    assertThat(kept)
        .filteredOn(letter -> letter.content().uuid().equals(uuid(2)))
        .containsExactly(redriven.get(1).delivered(List.of(attempt(2)), LATER).kept());
    assertThat(kept)
        .extracting(letter -> letter.content().uuid())
        .containsExactlyInAnyOrder(uuid(1), uuid(2), uuid(3), uuid(4), uuid(5));
    assertThat(kept).extracting(DeadLetter::id).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("never takes a letter whose id is taken for one that is here already")
  void lostCounter() {
    DeadLetterStore store = open();
    store.record(buried(1, 20));
    database()
        .getCollection("dead_letters_counters")
        .updateOne(new BsonDocument(), Updates.set("last", 3L));

    store.record(buried(15, 60));

    assertThat(all(store))
        .extracting(letter -> letter.content().uuid())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 60).mapToObj(Samples::uuid).toList());
  }

  @Test
  @DisplayName("goes on where the counter was dropped")
  void droppedCounter() {
    DeadLetterStore store = open();
    store.record(buried(1, 3));
    database().getCollection("dead_letters_counters").drop();

    store.record(buried(4, 4));

    assertThat(all(store).getLast().id()).isGreaterThan(3);
  }

  @Test
  @DisplayName("by many workers that start at once on an empty server gives every letter its id")
  void startsTogether() throws Exception {
    int workers = 8;
    try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> runs =
          IntStream.range(0, workers)
              .<Future<?>>mapToObj(worker -> threads.submit(() -> bury(worker)))
              .toList();
      for (Future<?> run : runs) {
        run.get();
      }
    }

    List<DeadLetter> kept = all(open());
    assertThat(kept).hasSize(workers * MANY);
    assertThat(kept).extracting(DeadLetter::id).doesNotHaveDuplicates();
    assertThat(events).isEmpty();
  }

  @Test
  @DisplayName("asks for the majority and its journals with every write")
  void isDurable() {
    DeadLetterStore store = open();
    twoOnTheirQueues(store);
    store.record(List.of(new Delivered(uuid(1), List.of(), LATER)));
    store.remove(LetterFilter.ALL, 1);

    assertThat(letterWrites())
        .isNotEmpty()
        .allSatisfy(write ->
            assertThat((Document) write.get("writeConcern"))
                .containsEntry("w", "majority")
                .containsEntry("j", true));
  }

  @Test
  @DisplayName("takes the ids of a batch at once")
  void takesBlocks() {
    DeadLetterStore store = open();
    int before = server.writes().size();

    store.record(buried(1, 500));

    assertThat(server.writes().subList(before, server.writes().size()))
        .extracting(write -> write.keySet().iterator().next())
        .containsExactly("findAndModify", "insert");
  }

  private void bury(int worker) {
    DeadLetterStore store = open();
    for (int i = 0; i < MANY; i += 4) {
      int first = worker * MANY + i;
      store.record(buried(first, first + 3));
    }
  }

  private static List<DeadLetter> twoOnTheirQueues(DeadLetterStore store) {
    store.record(buried(1, 2));
    List<DeadLetter> redriven =
        all(store).stream().map(l -> l.redriven(l.content().jobId(), ENTRY)).toList();
    assertThat(store.update(redriven)).hasSize(2);
    return redriven.stream().map(DeadLetter::kept).toList();
  }

  /** Lets so many commands through, then none. */
  private boolean recordsUpTo(
      int commands, boolean onlyTheAnswerIsLost, DeadLetterStore store, List<LetterEntry> entries) {
    AtomicInteger left = new AtomicInteger(commands);
    Predicate<String> tooLate = command -> isWork(command) && left.getAndDecrement() <= 0;
    MongoServerError killed = new MongoServerError(1, "InternalError", "killed here");
    if (onlyTheAnswerIsLost) {
      server.loseAnswer(tooLate, killed);
    } else {
      server.refuse(tooLate, killed);
    }
    try {
      store.record(entries);
      return true;
    } catch (AdapterException expected) {
      return false;
    } finally {
      server.refuseNothing();
    }
  }

  private static boolean isWork(String command) {
    return InProcessServer.isWrite(command) || command.equals("find");
  }

  private Stream<Document> letterWrites() {
    return server.writes().stream().filter(write -> !write.containsKey("createIndexes"));
  }
}
