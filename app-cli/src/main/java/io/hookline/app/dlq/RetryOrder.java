package io.hookline.app.dlq;

import io.hookline.job.JobId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How letters are to be sent again.
 *
 * @param again whether those are, too, that were delivered
 * @param newId gives each job another id; empty where it keeps its own
 * @param dryRun only counts them
 */
public record RetryOrder(boolean again, Optional<Supplier<JobId>> newId, boolean dryRun) {}
