package io.hookline.app.worker;

import io.hookline.app.log.LogSettings;
import io.hookline.job.WorkerIdentity;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How a worker works.
 *
 * @param identity who the worker is
 * @param runDir folder of the PID file
 * @param log the log file
 * @param shutdownGrace how long calls in flight may take to end on a stop, at first
 */
public record WorkerSettings(
    WorkerIdentity identity, Path runDir, LogSettings log, Duration shutdownGrace) {}
