package io.hookline.adapter.queue.redis;

import static io.hookline.adapter.queue.redis.Work.claimOne;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.job.Job;
import io.hookline.port.JobQueue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A job that a producer adds with its Redis client, as examples/producers shows,")
class ProducersTest {
  private static final String FOLDER = "../examples/producers/";
  private static final String URL = "https://example.com/hook?shop=7";
  private static final String BODY = "{\"name\": \"Ørsted\", \"total\": 12.5}";

  private final RealRedis redis = RealRedis.start();

  @AfterEach
  void stop() {
    redis.close();
  }

  @DisplayName("comes to a worker: Python")
  @Test
  void python() throws Exception {
    List<String> program =
        Stream.of("python3", "/usr/bin/python3")
            .map(List::of)
            .filter(python -> knows(python, "-c", "import redis"))
            .findFirst()
            .orElse(List.of());

    assertComes(program, "enqueue.py", "python");
  }

  @DisplayName("comes to a worker: PHP")
  @Test
  void php() throws Exception {
    List<String> program =
        Optional.of(List.of("php"))
            .filter(php -> knows(php, "-r", "exit(class_exists('Redis') ? 0 : 1);"))
            .orElse(List.of());

    assertComes(program, "enqueue.php", "php");
  }

  private void assertComes(List<String> program, String script, String producer) throws Exception {
    if (program.isEmpty()) {
      System.out.println(
          "examples/producers/"
              + script
              + " is not tested: its language, or its Redis client, is"
              + " not installed");
    }
    Assumptions.assumeFalse(program.isEmpty(), script);
    redis.call(DocumentedRights.of("shop"));
    String uri = "redis://shop:PASSWORD@127.0.0.1:" + redis.port();

    String entry = run(program, FOLDER + script, uri, "default", URL, BODY).strip();

    Queues queues = new Queues(Map.of("queue.redis.uri", redis.uri()));
    try (JobQueue queue = queues.open("worker-1")) {
      Job job = claimOne(queue).job();
      assertThat(entry).startsWith(String.valueOf(job.since().toEpochMilli()));
      assertThat(job.request().url()).hasToString(URL);
      assertThat(job.request().payload().text()).contains("rsted").contains("12.5");
      assertThat(job.request().headers().first("X-Producer")).contains(producer);
      assertThat(job.request().headers().first("Content-Type"))
          .contains("application/json; charset=utf-8");
      assertThat(job.id().value()).matches("[0-9a-f-]{32,36}");
    }
    assertThat(queues.events).isEmpty();
  }

  private static boolean knows(List<String> program, String... arguments) {
    try {
      run(program, arguments);
      return true;
    } catch (IOException | IllegalStateException missing) {
      return false;
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String run(List<String> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException(said);
    }
    return said;
  }
}
