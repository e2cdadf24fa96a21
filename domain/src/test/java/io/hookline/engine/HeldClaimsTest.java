package io.hookline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.port.Claim;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Held claims")
class HeldClaimsTest {
  private static final int CONCURRENCY = 8;

  private final Claims claims = new Claims();
  private Instant now = Instant.EPOCH;
  private final HeldClaims held = new HeldClaims(Claims.settings(CONCURRENCY, 2), () -> now);

  @Test
  @DisplayName(
      "are safe until their lease ends, by a clock that goes on while the worker stands still")
  void leaseEnds() {
    Claim claim = hold(claims.claim("a", 10));
    now = now.plus(Claims.LEASE).minusMillis(1);
    assertThat(held.isSafe(claim)).isTrue();
    now = now.plusMillis(1);
    assertThat(held.isSafe(claim)).isFalse();
  }

  @Test
  @DisplayName("are safe for another lease once renewed, counted from before the queue was asked")
  void renewed() {
    Claim claim = hold(claims.claim("a", 10));
    now = now.plus(Claims.LEASE.dividedBy(2));
    long end = held.nextEnd();
    now = now.plus(Claims.LEASE.dividedBy(2));
    held.renewed(List.of(claim), List.of(), end);
    assertThat(held.isSafe(claim)).isTrue();
    now = now.plus(Claims.LEASE.dividedBy(2));
    assertThat(held.isSafe(claim)).isFalse();
  }

  @Test
  @DisplayName("are never safe again once lost, and not renewed, but count until they are settled")
  void lost() {
    Claim lost = hold(claims.claim("a", 10));
    Claim kept = hold(claims.claim("a", 10));
    held.renewed(List.of(lost, kept), List.of(lost), held.nextEnd());
    held.renewed(List.of(lost, kept), List.of(), held.nextEnd());
    assertThat(held.isSafe(lost)).isFalse();
    assertThat(held.all()).containsExactly(kept);
    held.remove(kept);
    assertThat(held.isEmpty()).isFalse();
    held.remove(lost);
    assertThat(held.isEmpty()).isTrue();
  }

  @Test
  @DisplayName("are not safe once settled")
  void settled() {
    Claim claim = hold(claims.claim("a", 10));
    held.remove(claim);
    held.renewed(List.of(claim), List.of(), held.nextEnd());
    assertThat(held.isSafe(claim)).isFalse();
  }

  @Test
  @DisplayName("hold no more payload than the budget, but always one job")
  void payloads() {
    assertThat(held.room()).isPositive();
    Claim claim = hold(claims.claim("a", (int) Claims.PAYLOAD_BUDGET * 2));
    assertThat(held.room()).isZero();
    held.remove(claim);
    assertThat(held.room()).isEqualTo(1);
  }

  @Test
  @DisplayName("give the room of their payload back once, whoever asks for it")
  void discounted() {
    Claim other = hold(claims.claim("a", (int) Claims.PAYLOAD_BUDGET / 2));
    int room = held.room();
    Claim claim = hold(claims.claim("a", (int) Claims.PAYLOAD_BUDGET / 2));
    held.discount(claim);
    held.discount(claim);
    held.remove(claim);
    held.remove(claim);
    assertThat(held.room()).isEqualTo(room);
    held.remove(other);
  }

  @Test
  @DisplayName("are bounded in number")
  void number() {
    held.addAll(claims.to("a", 8 * CONCURRENCY), held.nextEnd());
    assertThat(held.room()).isZero();
  }

  private Claim hold(Claim claim) {
    held.addAll(List.of(claim), held.nextEnd());
    return claim;
  }
}
