package io.hookline.port;

import io.hookline.job.Outcome;
import io.hookline.job.Timing;
import java.time.Duration;

/**
 * What became of an {@link HttpCall}.
 *
 * @param outcome how it ended
 * @param took from the start of the call to the last byte that was read of it
 * @param timing how long each phase of it lasted
 */
public record HttpExchange(Outcome outcome, Duration took, Timing timing) {}
