package io.hookline.port;

import io.hookline.job.Outcome;
import java.time.Duration;

/**
 * What became of an {@link HttpCall}.
 *
 * @param outcome how it ended
 * @param took from the start of the call to the last byte that was read of it
 */
public record HttpExchange(Outcome outcome, Duration took) {}
