package io.hookline.port;

import io.hookline.job.JobId;
import io.hookline.job.Request;
import java.util.Optional;
import java.util.UUID;

/**
 * A job to be put on a queue.
 *
 * @param id its id
 * @param request what to send; without the headers that Hookline sets itself
 * @param deadLetter the dead letter that it sends again, if any
 */
public record NewJob(JobId id, Request request, Optional<UUID> deadLetter) {}
