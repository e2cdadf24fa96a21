package io.hookline.retry;

import io.hookline.job.Durations;
import io.hookline.job.Job;
import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Answered;
import io.hookline.retry.RetryDecision.Done;
import io.hookline.retry.RetryDecision.GiveUp;
import io.hookline.retry.RetryDecision.RetryAt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The only place that decides what follows an attempt. Immutable, safe for use by many threads.
 *
 * @param maxAttempts attempts in all, the first included; at least 1
 * @param maxAge a job older than this is given up on at its next failure; empty for no limit
 * @param backoff waits between attempts
 * @param jitter how the waits are spread
 * @param giveUp outcomes that end the job at once
 */
public record RetryPolicy(
    int maxAttempts, Optional<Duration> maxAge, Backoff backoff, Jitter jitter, GiveUpRule giveUp) {

  /**
   * What to do with {@code job} after the attempt that follows {@code job.attempts()} earlier ones
   * ended with {@code outcome}.
   */
  public RetryDecision decide(Job job, Outcome outcome, Instant now) {
    if (outcome instanceof Answered answer && answer.isSuccess()) {
      return new Done();
    }
    Optional<String> hopeless = giveUp.reason(outcome);
    if (hopeless.isPresent()) {
      return new GiveUp(hopeless.get());
    }
    int made = job.attempts() + 1;
    if (made >= maxAttempts) {
      return new GiveUp(made + " of " + maxAttempts + " attempts failed");
    }
    return retry(job, outcome, now, made);
  }

  private RetryDecision retry(Job job, Outcome outcome, Instant now, int made) {
    Instant at = now.plus(wait(outcome, now, made));
    if (maxAge.isPresent() && at.isAfter(job.since().plus(maxAge.get()))) {
      return new GiveUp("older than " + Durations.format(maxAge.get()) + " at its next attempt");
    }
    return new RetryAt(at);
  }

  private Duration wait(Outcome outcome, Instant now, int made) {
    Duration planned = jitter.apply(backoff.after(made));
    Duration asked = asked(outcome, now);
    return asked.compareTo(planned) > 0 ? asked : planned;
  }

  private Duration asked(Outcome outcome, Instant now) {
    if (outcome instanceof Answered answer && answer.retryAfter().isPresent()) {
      Duration asked =
          RetryAfter.parse(answer.retryAfter().get(), now)
              .map(at -> Duration.between(now, at))
              .orElse(Duration.ZERO);
      return asked.compareTo(backoff.longest()) > 0 ? backoff.longest() : asked;
    }
    return Duration.ZERO;
  }
}
