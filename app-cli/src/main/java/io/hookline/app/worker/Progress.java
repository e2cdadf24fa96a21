package io.hookline.app.worker;

import io.hookline.port.QueueStatus;
import java.time.Duration;

/**
 * How far a run is.
 *
 * @param elapsed since its start
 * @param counts what it did
 * @param queue what the queue holds
 * @param rate jobs done per second, lately
 */
public record Progress(Duration elapsed, Counts counts, QueueStatus queue, double rate) {}
