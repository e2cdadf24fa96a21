package io.hookline.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.hookline.chaos.fault.Faults;
import io.hookline.chaos.round.Plan;
import io.hookline.chaos.round.Round;
import io.hookline.chaos.round.Site;
import io.hookline.chaos.round.Verdict;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Rounds of chaos; docs/chaos.md says how to play more of them, or one of them again. */
@DisplayName("Whatever happens to a worker, no job is lost")
@TestInstance(Lifecycle.PER_CLASS)
class ChaosIT {
  private static final double NANOS_IN_SECOND = 1e9;

  private final Score score = new Score();
  private final Site site = Site.ofBuild();

  ChaosIT() throws IOException, InterruptedException {}

  @BeforeAll
  void tellWhere() {
    IO.println("rounds in " + site.rounds());
  }

  @AfterAll
  void tellScore() {
    IO.println(score);
  }

  /** Two at once: a round waits for most of its time. */
  @Execution(ExecutionMode.CONCURRENT)
  @TestFactory
  Stream<DynamicTest> rounds() {
    return Seeds.asked()
        .mapToObj(seed -> Plan.of(seed, Faults.ALL))
        .map(plan -> dynamicTest(plan.toString(), () -> play(plan)));
  }

  private void play(Plan plan) throws Exception {
    Optional<String> obstacle = plan.fault().obstacle();
    obstacle.ifPresent(why -> IO.println(plan + "\n  left out: " + why));
    assumeTrue(obstacle.isEmpty(), obstacle.orElse(""));
    long start = System.nanoTime();
    Verdict verdict = Round.play(site, plan);
    double seconds = (System.nanoTime() - start) / NANOS_IN_SECOND;
    score.add(plan.fault().name(), verdict, seconds);
    IO.println("%s\n  %s; %.1f s".formatted(plan, verdict, seconds));
    assertThat(verdict.violations()).as(again(plan)).isEmpty();
  }

  private String again(Plan plan) {
    return "files in %s; again with ./mvnw verify -Pchaos -Drounds=1 -Dseed=%d"
        .formatted(site.rounds().resolve("r" + plan.seed()), plan.seed());
  }
}
