package io.hookline.adapter.dlq.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.hookline.job.JobState;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.letter.LetterQuery.Order;
import io.hookline.port.DeadLetterStore;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The contract on a real MongoDB, and what only that can tell. */
abstract class RealMongoContract extends MongoContract {
  private static final Map<String, LetterFilter> INDEXED =
      Map.of(
          "uuid_1",
          LetterFilter.of(Set.of(Samples.uuid(1))),
          "status_1__id_1",
          LetterFilter.ALL.withStatuses(Set.of(JobState.FAILED)),
          "destination_1__id_1",
          LetterFilter.ALL.withDestination("https://hooks-1.example.org"),
          "worker_1__id_1",
          LetterFilter.ALL.withWorker("host-1"),
          "queue_1__id_1",
          LetterFilter.ALL.withQueue("redis:queue-1"));

  RealMongoContract(String server) {
    super(server);
  }

  @Test
  @DisplayName("an index is used for every filter, and no page is sorted in memory")
  void usesIndexes() {
    try (DeadLetterStore store = open();
        MongoClient client = MongoClients.create(server())) {
      store.record(Samples.buried(1, 500));
      MongoCollection<BsonDocument> letters =
          client.getDatabase(database()).getCollection("dead_letters", BsonDocument.class);

      INDEXED.forEach((index, filter) ->
          assertThat(plan(letters, filter))
              .contains("\"indexName\": \"" + index + "\"")
              .doesNotContain("COLLSCAN"));
    }
  }

  private static String plan(MongoCollection<BsonDocument> letters, LetterFilter filter) {
    LetterQuery query = new LetterQuery(filter, Order.NEWEST_FIRST, OptionalLong.of(400), 20);
    return new LetterReads(letters)
        .matching(query)
        .explain(BsonDocument.class, ExplainVerbosity.QUERY_PLANNER)
        .getDocument("queryPlanner")
        .getDocument("winningPlan")
        .toJson();
  }
}
