package io.hookline.adapter.queue.file;

import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.QueueStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The files of one queue: its own, and {@code FILE.added} once there is one. A claim tells by its
 * job's origin which it came from. To be used under one lock.
 */
final class Parts {
  private final QueuePart own;
  private final Added added;

  /** What is sent again comes first: somebody waits for it. */
  private List<QueuePart> all;

  Parts(QueuePart own, Added added) {
    this.own = own;
    this.added = added;
    this.all = List.of(own);
  }

  String name() {
    return own.name();
  }

  /** Whether there is a {@code FILE.added} that is not open yet. */
  boolean lacksAdded() {
    return all.size() == 1 && added.exists();
  }

  /**
   * Opens it; takes a while, and changes nothing here.
   *
   * @param anew whether the journal of {@code FILE} was just begun
   */
  QueuePart openAdded(boolean anew) {
    return added.open(own.state().held().tokens(), anew);
  }

  void takeUpAdded(QueuePart part) {
    all = List.of(part, own);
  }

  /** Does it to each, whatever becomes of the other, and fails then where it failed for one. */
  void each(Consumer<QueuePart> action) {
    List<AdapterException> failures = new ArrayList<>();
    for (QueuePart part : all) {
      try {
        action.accept(part);
      } catch (AdapterException failure) {
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  /** Those of {@code things} whose claims came from {@code part}. */
  <T> List<T> of(QueuePart part, Collection<? extends T> things, Function<T, Claim> claim) {
    return things.stream().<T>map(t -> t).filter(t -> owns(part, claim.apply(t))).toList();
  }

  /** Claims of parts that are gone are taken for the file's own, which knows them as lost. */
  private boolean owns(QueuePart part, Claim claim) {
    String name = claim.job().origin().queue();
    return part.name().equals(name)
        || (part.equals(own) && all.stream().noneMatch(other -> other.name().equals(name)));
  }

  /** Hands out up to {@code max} jobs that are due. */
  List<Claim> take(int max, Moment now, Duration lease) {
    List<Claim> claims = new ArrayList<>();
    try {
      each(part -> claims.addAll(part.take(max - claims.size(), now, lease)));
    } catch (AdapterException failure) {
      if (claims.isEmpty()) {
        throw failure;
      }
    }
    return claims;
  }

  /** Takes back claims that nobody has seen. */
  void takeBack(List<Claim> claims) {
    each(part -> part.recorder().takeBack(of(part, claims, claim -> claim)));
  }

  /** Extends leases; returns the claims that were lost. */
  List<Claim> renew(Collection<Claim> claims, long leaseEnd) {
    List<Claim> lost = new ArrayList<>();
    each(part -> lost.addAll(part.renew(of(part, claims, claim -> claim), leaseEnd)));
    return lost;
  }

  QueueStatus status() {
    return all.stream()
        .map(QueuePart::counts)
        .reduce(PartCounts::plus)
        .orElseThrow()
        .toStatus(isDrained());
  }

  /** Whether it makes sense to wait for a job: nothing is to be done first, and one may come. */
  boolean mayComeLater() {
    return !lacksAdded() && !isDrained() && !haveRejected();
  }

  /** Whether there are rejected rows that are not kept yet. */
  boolean haveRejected() {
    return all.stream().anyMatch(part -> !part.state().rejections().isEmpty());
  }

  /** When a job can be due that is none now, in steady time; {@link Long#MAX_VALUE} if unknown. */
  long nextDue() {
    return all.stream().mapToLong(part -> part.handout().nextDue()).min().orElse(Long.MAX_VALUE);
  }

  /** Whether {@code FILE.added} is there and all in it is settled. */
  boolean mayRemoveAdded() {
    return all.size() > 1 && all.getFirst().isSettled();
  }

  void removeAdded() {
    added.remove(all.getFirst(), own);
  }

  /** Gives up all claims and closes all files. */
  void close() {
    each(part -> part.recorder().close());
  }

  private boolean isDrained() {
    return !lacksAdded() && all.stream().allMatch(part -> part.handout().isDrained());
  }
}
