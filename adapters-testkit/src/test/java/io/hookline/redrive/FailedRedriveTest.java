package io.hookline.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.letter.AuditEntry;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.Redrive;
import io.hookline.port.AdapterException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The redriver, where something fails,")
class FailedRedriveTest extends RedriverHarness {

  @Test
  @DisplayName("puts the letters back as they were where their queue fails, and says so")
  void putsBack() {
    bury(1, ORDERS);
    bury(2, SPOOL);
    DeadLetter before = store.all().get(1);
    publisher.fail(SPOOL);

    assertThatThrownBy(() -> redriver.redrive(store.all(), Optional.of(() -> new JobId("new"))))
        .isInstanceOf(AdapterException.class)
        .hasMessage("file:/spool/a.csv cannot be written");

    DeadLetter queued = store.all().get(0);
    DeadLetter after = store.all().get(1);
    assertThat(queued.redrive()).contains(new Redrive(START, true));
    assertThat(after.content()).isEqualTo(before.content());
    assertThat(after.status()).isEqualTo(JobState.PENDING);
    assertThat(after.redrive()).isEmpty();
    assertThat(after.audit())
        .extracting(AuditEntry::what)
        .containsExactly("redriven under a new id", "could not be put on its queue");
    assertThat(redriver.refusal(after, false)).isEmpty();
  }

  @Test
  @DisplayName("puts back what comes after the queue that fails, too")
  void putsRestBack() {
    bury(1, SPOOL);
    bury(2, ORDERS);
    publisher.fail(SPOOL);

    assertThatThrownBy(() -> redriver.redrive(store.all(), Optional.empty()))
        .isInstanceOf(AdapterException.class);

    assertThat(publisher.publications()).isEmpty();
    assertThat(store.all()).extracting(DeadLetter::status).containsOnly(JobState.PENDING);
  }

  @Test
  @DisplayName("puts letters back whatever the publisher throws")
  void putsBackAfterDefect() {
    bury(1, ORDERS);
    publisher.meanwhile(() -> {
      throw new IllegalStateException("a defect");
    });

    assertThatThrownBy(() -> redriver.redrive(store.all(), Optional.empty()))
        .isInstanceOf(IllegalStateException.class);

    assertThat(store.all()).extracting(DeadLetter::status).containsOnly(JobState.PENDING);
  }

  @Test
  @DisplayName("does nothing where the store fails first")
  void storeFailsFirst() {
    bury(1, ORDERS);
    List<DeadLetter> read = store.all();
    store.fail(true);

    assertThatThrownBy(() -> redriver.redrive(read, Optional.empty()))
        .isInstanceOf(AdapterException.class);

    assertThat(publisher.publications()).isEmpty();
    assertThat(store.all()).isEqualTo(read);
  }

  @Test
  @DisplayName("names the first failure where the store cannot even be told of it")
  void storeFailsLater() {
    bury(1, ORDERS);
    bury(2, SPOOL);
    publisher.meanwhile(() -> {
      store.fail(true);
      throw new AdapterException("disk full");
    });

    assertThatThrownBy(() -> redriver.redrive(store.all(), Optional.empty()))
        .hasMessage("disk full")
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
  }

  @Test
  @DisplayName("leaves a letter that can be redriven after a minute where it is killed in between")
  void killedInBetween() {
    bury(1, ORDERS);
    publisher.meanwhile(() -> {
      throw new Killed();
    });
    assertThatThrownBy(() -> redriver.redrive(store.all(), Optional.empty()))
        .isInstanceOf(Killed.class);
    DeadLetter left = store.all().getFirst();
    assertThat(redriver.refusal(left, false)).contains("is on its queue already");

    clock.pass(Redriver.ABANDONED_AFTER.plus(MILLISECOND));
    publisher.meanwhile(() -> {});

    assertThat(redriver.refusal(left, false)).isEmpty();
    assertThat(redriver.redrive(List.of(left), Optional.empty())).hasSize(1);
    assertThat(store.all().getFirst().redrive()).contains(new Redrive(clock.instant(), true));
  }

  /** Ends the process, as far as the redriver can see. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }
}
