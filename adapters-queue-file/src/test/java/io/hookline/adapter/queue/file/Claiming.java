package io.hookline.adapter.queue.file;

import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement.Complete;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What tests do with a queue again and again. */
final class Claiming {
  static final Duration LEASE = Duration.ofSeconds(30);
  static final Duration LONG = Duration.ofSeconds(20);

  private Claiming() {}

  static List<Claim> claim(JobQueue queue, int max) {
    return queue.claim(max, LEASE, Duration.ZERO);
  }

  static List<Claim> claimAll(JobQueue queue) {
    List<Claim> all = new ArrayList<>();
    List<Claim> claims = claim(queue, 100);
    while (!claims.isEmpty()) {
      all.addAll(claims);
      claims = claim(queue, 100);
    }
    return all;
  }

  static List<Claim> complete(JobQueue queue, List<Claim> claims) {
    return queue.settle(claims.stream().map(Complete::new).toList());
  }

  static List<Claim> completeAll(JobQueue queue) {
    List<Claim> all = new ArrayList<>();
    List<Claim> claims = claim(queue, 100);
    while (!claims.isEmpty()) {
      complete(queue, claims);
      all.addAll(claims);
      claims = claim(queue, 100);
    }
    return all;
  }

  static List<String> ids(List<Claim> claims) {
    return claims.stream().map(claim -> claim.job().id().value()).toList();
  }

  static List<Integer> received(List<Claim> claims) {
    return claims.stream().map(Claim::received).toList();
  }

  static List<Long> lines(List<Claim> claims) {
    return claims.stream().map(claim -> claim.job().origin().position()).toList();
  }
}
