package io.hookline.adapter.http.vertx;

import io.hookline.job.Outcome;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The calls of a pool for which there is no connection yet, in the order they came. */
final class WaitingCalls {
  private final Queue<Call> queue = new ArrayDeque<>();

  boolean isEmpty() {
    return queue.isEmpty();
  }

  void add(Call call) {
    queue.add(call);
  }

  /** Takes the next one; those that ended while they waited are dropped. */
  @Nullable Call take() {
    Call next = queue.poll();
    while (next != null && next.isOver()) {
      next = queue.poll();
    }
    return next;
  }

  void endAll(Outcome outcome) {
    queue.forEach(call -> call.end(outcome));
    queue.clear();
  }
}
