package io.hookline.adapter.queue.redis;

import static io.hookline.adapter.queue.redis.Work.claimAll;
import static io.hookline.adapter.queue.redis.Work.claimOne;
import static io.hookline.adapter.queue.redis.Work.ids;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.event.DeliveryEvent.Rejected;
import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.Origin;
import io.hookline.port.JobQueue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An entry of the stream")
class EntriesTest {
  private static final String URL = "http://127.0.0.1:9/hook";
  private static final RealRedis REDIS = RealRedis.start();

  private final String name = UUID.randomUUID().toString();
  private final Queues queues =
      new Queues(Map.of("queue.name", name, "queue.redis.uri", REDIS.uri()));
  private final Producer producer = new Producer(REDIS, name);
  private final JobQueue queue = queues.open("worker-1");

  @AfterAll
  static void stop() {
    REDIS.close();
  }

  @AfterEach
  void close() {
    queue.close();
  }

  @DisplayName("needs a URL and no more: it is posted, under an id of its own")
  @Test
  void least() {
    String entry = producer.add("url", URL);
    producer.add("url", URL);

    List<Job> jobs = claimAll(queue).stream().map(claim -> claim.job()).toList();
    Job job = jobs.getFirst();
    assertThat(job.request().method()).isEqualTo(HttpMethod.POST);
    assertThat(job.request().url()).hasToString(URL);
    assertThat(job.request().headers()).isEqualTo(Headers.NONE);
    assertThat(job.request().payload().size()).isZero();
    assertThat(job.id().value()).endsWith("-" + entry);
    assertThat(job.since().toEpochMilli()).isEqualTo(Long.parseLong(entry.split("-", 2)[0]));
    assertThat(jobs).extracting(Job::id).doesNotHaveDuplicates();
  }

  @DisplayName("may say all there is of a request")
  @Test
  void most() {
    producer.add(
        "id",
        "order-7",
        "method",
        "patch",
        "url",
        URL + "#part",
        "headers",
        "{\"X-Tag\":[\"a\",\"b\"],\"Content-Type\":\"text/plain\"}",
        "body",
        "as it is");

    Job job = claimOne(queue).job();

    assertThat(job.id()).hasToString("order-7");
    assertThat(job.request().method()).isEqualTo(HttpMethod.PATCH);
    assertThat(job.request().url()).hasToString(URL);
    assertThat(job.request().headers().fields())
        .containsExactly(
            new Header("X-Tag", "a"),
            new Header("X-Tag", "b"),
            new Header("Content-Type", "text/plain"));
    assertThat(job.request().payload().text()).isEqualTo("as it is");
  }

  @DisplayName("has a body of JSON unless its headers say otherwise")
  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"X-Shop\":\"7\"}"})
  void json(String headers) {
    producer.add("url", URL, "headers", headers, "body", "{}");

    assertThat(claimOne(queue).job().request().headers().first("content-type"))
        .contains("application/json; charset=utf-8");
  }

  @DisplayName("that is no usable job is told, counted and kept aside, with the reason")
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '|',
      value = {
        "body|{}|it has no URL",
        "url|ftp://x/|its URL does not begin with http:// or https://",
        "method|FETCH|its method is none of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
        "headers|{|it is not valid JSON (at character 1)",
        "headers|7|header: is no object",
        "headers|{\"Host\":\"x\"}|header Host is set by Hookline: leave it out",
        "id|a b|the id may only have visible ASCII characters without blanks",
        "payload|{}|its field \"payload\" is unknown: expected url, method, headers, body, id",
        "dead-letter|7|Invalid UUID string: 7",
        "state|x|its state is not valid",
      })
  void rejected(String field, String value, String reason) {
    String bad =
        Stream.of("url", "body").anyMatch(field::equals)
            ? producer.add(field, value)
            : producer.add("url", URL, field, value);
    producer.add("url", URL, "id", "good");

    assertThat(ids(List.of(claimOne(queue)))).containsExactly("good");

    long position =
        Long.parseLong(bad.split("-", 2)[0]) * 1_000_000 + Long.parseLong(bad.split("-", 2)[1]);
    assertThat(queues.events).containsExactly(new Rejected(new Origin(name, position), reason));
    assertThat(queue.status().rejected()).isEqualTo(1);
    assertThat(queue.status().pending()).isZero();
    assertThat(keptAside()).containsSequence("reason", reason, "entry", bad).contains(field, value);
  }

  @DisplayName("with a reason that would break a log is told on one line")
  @Test
  void oneLine() {
    producer.add("url", URL, "a\nb", "");

    assertThat(claimAll(queue)).isEmpty();

    assertThat(queues.events)
        .extracting(event -> ((Rejected) event).reason())
        .containsExactly("its field \"a?b\" is unknown: expected url, method, headers, body, id");
  }

  @DisplayName("that names a field twice is no job")
  @Test
  void twice() {
    producer.add("url", URL, "url", URL);

    assertThat(claimAll(queue)).isEmpty();

    assertThat(queue.status().rejected()).isEqualTo(1);
  }

  @DisplayName("that is too large for a dead letter store is no job")
  @Test
  void tooLarge() {
    producer.add("url", URL, "body", "x".repeat((15 << 20) + 1));
    producer.add("url", URL, "body", "x".repeat(15 << 20), "id", "large");

    assertThat(ids(List.of(claimOne(queue)))).containsExactly("large");
    assertThat(queue.status().rejected()).isEqualTo(1);
  }

  @DisplayName("of many that are no jobs does not hold up the others, and the latest are kept")
  @Test
  void manyRejected() {
    for (int i = 0; i < 1100; i++) {
      producer.add("url", "");
    }
    producer.add("url", URL, "id", "good");

    assertThat(ids(List.of(claimOne(queue)))).containsExactly("good");

    assertThat(queue.status().rejected()).isEqualTo(1100);
    assertThat(REDIS.call("XLEN", producer.key("rejected"))).isEqualTo(1000L);
  }

  @DisplayName("of large ones few are handed out at once")
  @Test
  void largeOnes() {
    for (int i = 0; i < 20; i++) {
      producer.add("url", URL, "body", "x".repeat(1 << 20));
    }

    int first = queue.claim(100, Work.LEASE, Work.NOW).size();

    assertThat(first).isBetween(1, 8);
    assertThat(claimAll(queue)).hasSize(20 - first);
  }

  private List<Object> keptAside() {
    List<?> entries = (List<?>) REDIS.call("XRANGE", producer.key("rejected"), "-", "+");
    assertThat(entries).hasSize(1);
    return ((List<?>) ((List<?>) entries.getFirst()).get(1))
        .stream().map(Object.class::cast).toList();
  }
}
