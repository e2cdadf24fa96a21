package io.hookline.app.worker;

import io.hookline.app.log.LogSettings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How a worker works.
 *
 * @param name the worker's name
 * @param runDir folder of the PID file
 * @param log the log file
 * @param shutdownGrace how long calls in flight may take to end on a stop
 */
public record WorkerSettings(String name, Path runDir, LogSettings log, Duration shutdownGrace) {}
