package io.hookline.job;

import java.time.Duration;
import java.time.Instant;

/**
 * One try of a job.
 *
 * @param number counted from 1 over the job's whole life
 * @param at when it started
 * @param took how long it lasted, the response body included
 * @param outcome how it ended
 */
public record Attempt(int number, Instant at, Duration took, Outcome outcome) {}
