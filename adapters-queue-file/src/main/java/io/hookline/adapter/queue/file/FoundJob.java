package io.hookline.adapter.queue.file;

import io.hookline.job.Job;

/**
 * A row that is a usable job.
 *
 * @param open where its row stands and how far it got
 * @param job what it says
 */
record FoundJob(OpenJob open, Job job) {}
