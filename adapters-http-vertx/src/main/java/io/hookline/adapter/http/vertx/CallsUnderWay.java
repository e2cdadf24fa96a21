package io.hookline.adapter.http.vertx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The calls of one event loop that have not ended. Each knows its slot, so that one that ends
 * leaves at once, without a search and without keeping its payload alive.
 */
final class CallsUnderWay {
  private final List<Call> calls = new ArrayList<>();

  boolean isEmpty() {
    return calls.isEmpty();
  }

  void add(Call call) {
    call.watchedBy(this, calls.size());
    calls.add(call);
  }

  void remove(Call call) {
    Call last = calls.removeLast();
    if (last != call) {
      calls.set(call.slot(), last);
      last.watchedBy(this, call.slot());
    }
  }

  /** Backwards, so that calls may end, and the last ones take their slots, while it goes on. */
  void forEach(Consumer<Call> action) {
    for (int i = calls.size() - 1; i >= 0; i = Math.min(i, calls.size()) - 1) {
      action.accept(calls.get(i));
    }
  }
}
