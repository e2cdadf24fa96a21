package io.hookline.testkit.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.job.JobId;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueInspector;
import io.hookline.port.Settlement.Complete;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on what closing the inspector means. */
abstract class InspectorClosingClauses {
  private final QueueInspectorHarness store;

  InspectorClosingClauses(QueueInspectorHarness store) {
    this.store = store;
  }

  @Test
  @DisplayName("I7 a closed inspector does nothing but close, and knows its queue")
  void refusesAfterClose() {
    JobQueue queue = store.openWith(1);
    QueueInspector inspector = store.openInspector();
    assertThat(inspector.ref()).isEqualTo(queue.ref());
    inspector.close();

    assertThatThrownBy(inspector::overview).isInstanceOf(AdapterException.class);
    assertThatThrownBy(() -> inspector.find(new JobId("job-1")))
        .isInstanceOf(AdapterException.class);
    assertThatThrownBy(inspector::pause).isInstanceOf(AdapterException.class);
    assertThatThrownBy(inspector::resume).isInstanceOf(AdapterException.class);
    assertThat(inspector.ref()).isEqualTo(queue.ref());
    inspector.close();
  }

  @Test
  @DisplayName("I7 a worker goes on, whoever looked at its queue and left")
  void leavesWorkersAlone() {
    JobQueue queue = store.openWith(2);
    Claim first = store.claimOne(queue);
    QueueInspector inspector = store.openInspector();
    inspector.overview();
    inspector.find(first.job().id());
    inspector.close();

    assertThat(queue.settle(List.of(new Complete(first)))).isEmpty();
    queue.settle(List.of(new Complete(store.claimOne(queue))));

    assertThat(store.inspect().overview().counts().complete()).isEqualTo(2);
    assertThat(store.inspect().overview().workers()).hasSize(1);
  }
}
