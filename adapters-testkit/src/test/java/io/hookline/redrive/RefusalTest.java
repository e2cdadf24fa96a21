package io.hookline.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.JobState;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.Redrive;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The redriver, asked whether a letter can be redriven,")
class RefusalTest extends RedriverHarness {

  @ParameterizedTest
  @EnumSource(
      value = JobState.class,
      names = {"PENDING", "FAILED"})
  @DisplayName("takes what waits or has failed")
  void takes(JobState state) {
    DeadLetter letter = inState(state, Optional.empty());

    assertThat(redriver.refusal(letter, false)).isEmpty();
    assertThat(redriver.refusal(letter, true)).isEmpty();
  }

  @Test
  @DisplayName("takes what was delivered only where it is asked to")
  void takesDelivered() {
    DeadLetter letter = inState(JobState.COMPLETE, Optional.of(new Redrive(START, true)));

    assertThat(redriver.refusal(letter, false))
        .contains("was delivered already; --again sends it anew");
    assertThat(redriver.refusal(letter, true)).isEmpty();
  }

  @Test
  @DisplayName("takes what was left behind by whoever was killed, after a minute and not before")
  void takesAbandoned() {
    DeadLetter letter = inState(JobState.PROCESSING, Optional.of(new Redrive(START, false)));

    clock.pass(Redriver.ABANDONED_AFTER);
    assertThat(redriver.refusal(letter, true)).contains("is on its queue already");
    clock.pass(MILLISECOND);
    assertThat(redriver.refusal(letter, false)).isEmpty();
  }

  @Test
  @DisplayName("never takes what is known to be on its queue")
  void leavesQueued() {
    DeadLetter letter = inState(JobState.PROCESSING, Optional.of(new Redrive(START, true)));

    clock.pass(Duration.ofDays(1));

    assertThat(redriver.refusal(letter, true)).contains("is on its queue already");
  }

  @Test
  @DisplayName("takes what is processing and was never redriven, as an import may be")
  void takesNeverRedriven() {
    assertThat(redriver.refusal(inState(JobState.PROCESSING, Optional.empty()), false)).isEmpty();
  }
}
