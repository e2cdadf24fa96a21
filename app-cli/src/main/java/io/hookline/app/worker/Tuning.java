package io.hookline.app.worker;

import io.hookline.app.log.LogLevel;
import io.hookline.engine.EngineTuning;
import java.time.Duration;

/**
 * What a worker may be told anew while it works.
 *
 * @param engine how it delivers
 * @param shutdownGrace how long calls in flight may take to end on a stop
 * @param logLevel how much it logs of itself
 */
public record Tuning(EngineTuning engine, Duration shutdownGrace, LogLevel logLevel) {}
