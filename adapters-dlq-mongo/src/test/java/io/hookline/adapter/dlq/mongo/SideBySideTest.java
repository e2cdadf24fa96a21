package io.hookline.adapter.dlq.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Side by side")
class SideBySideTest {
  private final Queue<Integer> done = new ConcurrentLinkedQueue<>();

  @Test
  @DisplayName("each is done once")
  void once() {
    List<Integer> things = IntStream.range(0, 1000).boxed().toList();

    SideBySide.forEach(things, done::add);

    assertThat(done).containsExactlyInAnyOrderElementsOf(things);
  }

  @Test
  @DisplayName("no more is begun once one has failed")
  void fails() {
    List<Integer> things = IntStream.range(0, 100_000).boxed().toList();

    assertThatThrownBy(() -> SideBySide.forEach(things, this::failAtFirst))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the first");

    assertThat(done).hasSizeLessThan(things.size() - 1);
  }

  @Test
  @DisplayName("an error is not swallowed")
  void errs() {
    assertThatThrownBy(() ->
            SideBySide.forEach(
                List.of(1, 2),
                _ -> {
                  throw new AssertionError("broken");
                }))
        .isInstanceOf(AssertionError.class);
  }

  private void failAtFirst(int thing) {
    if (thing == 0) {
      throw new IllegalStateException("the first");
    }
    done.add(thing);
  }
}
