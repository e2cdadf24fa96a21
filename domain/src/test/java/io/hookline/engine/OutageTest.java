package io.hookline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An outage of the dead letter store")
class OutageTest {
  private final Outage outage = new Outage(8);

  @Test
  @DisplayName("begins with a failure or a silence, and ends with an answer, which is news")
  void underWay() {
    assertThat(outage.end()).isFalse();
    outage.begin();
    assertThat(outage.isUnderWay()).isTrue();
    assertThat(outage.end()).isTrue();
    outage.fail();
    assertThat(outage.isUnderWay()).isTrue();
    assertThat(outage.end()).isTrue();
    assertThat(outage.isUnderWay()).isFalse();
  }

  @Test
  @DisplayName("leaves the store alone for longer and longer, within bounds")
  void rests() {
    assertThat(outage.restMillis()).isZero();
    assertThat(rests(7)).containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 10_000L, 10_000L);
    assertThat(rests(100)).containsOnly(10_000L);
    outage.end();
    assertThat(outage.restMillis()).isZero();
  }

  @Test
  @DisplayName("is news when it begins, and now and then while it lasts")
  void news() {
    List<Boolean> news = IntStream.range(0, 7).mapToObj(_ -> outage.fail()).toList();
    assertThat(news).containsExactly(true, false, false, false, false, true, true);
  }

  @Test
  @DisplayName("lets the store be asked for one letter, then for more and more")
  void slowStart() {
    assertThat(outage.atOnce()).isEqualTo(8);
    outage.fail();
    assertThat(outage.atOnce()).isEqualTo(1);
    List<Integer> sizes =
        IntStream.range(0, 4)
            .mapToObj(_ -> {
              outage.end();
              return outage.atOnce();
            })
            .toList();
    assertThat(sizes).containsExactly(2, 4, 8, 8);
  }

  private List<Long> rests(int failures) {
    return IntStream.range(0, failures)
        .mapToObj(_ -> {
          outage.fail();
          return outage.restMillis();
        })
        .toList();
  }
}
