package io.hookline.app.queue;

import io.hookline.job.QueueRef;
import io.hookline.port.QueueOverview;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * One look at a queue.
 *
 * @param queue the queue
 * @param at when it was looked at
 * @param overview what was seen
 * @param rate jobs that ended per second since the look before; empty where there was none
 */
public record Glance(QueueRef queue, Instant at, QueueOverview overview, OptionalDouble rate) {}
