package io.hookline.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hookline.job.WorkerIdentity;
import io.hookline.port.DeadLetterStore;
import io.hookline.port.JobQueue;
import io.hookline.testkit.InMemoryDeadLetterStore;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Adapters opened by the name of their type")
class AdaptersTest {
  private static final AdapterContext CONTEXT =
      new AdapterContext(
          new WorkerIdentity("test-1", "test", 1),
          () -> Instant.EPOCH,
          () -> Instant.EPOCH,
          _ -> {});

  @Test
  @DisplayName("are found on the class path and given their settings")
  void opened() {
    try (DeadLetterStore store = open("paper", Map.of("dlq.paper.path", "drawer"))) {
      assertThat(store).isInstanceOf(InMemoryDeadLetterStore.class);
    }
  }

  @Test
  @DisplayName("are refused with every problem of their settings at once")
  void problems() {
    assertProblems("paper", Map.of("dlq.paper.drying", "soon", "dlq.paper.pth", "drawer"))
        .containsExactly(
            "dlq.paper.pth: is not known to the DeadLetterStore of type paper;"
                + " it knows: dlq.paper.drying, dlq.paper.path",
            "dlq.paper.drying: \"soon\" is not valid: expected a duration such as 500ms, 5s, 2h"
                + " or 1d",
            "dlq.paper.path: is missing: expected a path, the folder of the letters");
  }

  @Test
  @DisplayName("are refused with the types there are where the type is none of them")
  void unknownType() {
    assertProblems("papier", Map.of())
        .containsExactly(
            "no DeadLetterStore of type \"papier\" is on the class path; there are: paper, twin");
  }

  @Test
  @DisplayName("are refused where the port has none")
  void unknownPort() {
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() -> Adapters.open(JobQueue.class, "file", Map.of(), CONTEXT))
        .withMessage("no JobQueue of type \"file\" is on the class path; there are: none");
  }

  @Test
  @DisplayName("are refused where two have one name, and both are named")
  void twins() {
    assertProblems("twin", Map.of())
        .containsExactly(
            "several adapters call themselves twin for DeadLetterStore: "
                + "io.hookline.spi.TwinStoreProviders$One,"
                + " io.hookline.spi.TwinStoreProviders$Other; remove all but one");
  }

  private static AbstractListAssert<?, ?, String, ObjectAssert<String>> assertProblems(
      String type, Map<String, String> settings) {
    InvalidSettingsException refused =
        catchThrowableOfType(InvalidSettingsException.class, () -> open(type, settings).close());
    return assertThat(refused.problems());
  }

  private static DeadLetterStore open(String type, Map<String, String> settings) {
    return Adapters.open(DeadLetterStore.class, type, settings, CONTEXT);
  }
}
