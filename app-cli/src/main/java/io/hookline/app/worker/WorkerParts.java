package io.hookline.app.worker;

import io.hookline.engine.DeliveryEngine;
import io.hookline.event.DeliveryListener;
import io.hookline.port.JobQueue;
import java.time.InstantSource;

/**
 * What a worker works with; it closes none of it.
 *
 * @param engine delivers
 * @param queue what it delivers from
 * @param tally counts what it does
 * @param pidFile tells others that it lives
 * @param systemd is told that it lives, where it was started by that
 * @param stop tells it to end
 * @param tuner knows what may change while it works
 * @param reload changes that
 * @param events is told what people should know
 * @param clock the time
 */
public record WorkerParts(
    DeliveryEngine engine,
    JobQueue queue,
    Tally tally,
    PidFile pidFile,
    Systemd systemd,
    StopSignal stop,
    Tuner tuner,
    Reload reload,
    DeliveryListener events,
    InstantSource clock) {}
