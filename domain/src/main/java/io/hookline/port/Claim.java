package io.hookline.port;

import io.hookline.job.Job;

/**
 * A worker's time-limited hold on a job.
 *
 * @param job what to do
 * @param token fences the hold: every claim of a queue has another, larger one
 */
public record Claim(Job job, long token) {}
