package io.hookline.app.worker;

import io.hookline.engine.EngineTuning;
import io.hookline.log.Severity;
import java.time.Duration;

/**
 * What a worker may be told anew while it works.
 *
 * @param engine how it delivers
 * @param shutdownGrace how long calls in flight may take to end on a stop
 * @param level the least serious that is logged
 */
public record Tuning(EngineTuning engine, Duration shutdownGrace, Severity level) {}
