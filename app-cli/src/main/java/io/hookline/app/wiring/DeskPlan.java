package io.hookline.app.wiring;

import io.hookline.job.WorkerIdentity;
import io.hookline.port.DeadLetterStore;
import io.hookline.spi.AdapterFactory;

/**
 * What an operator's command needs, read and checked; nothing is opened yet.
 *
 * @param deadLetters opens the dead letter store
 * @param place where that is, for people
 * @param worker what adapters know this process by
 * @param publishers finds what puts jobs on queues
 */
public record DeskPlan(
    AdapterFactory<DeadLetterStore> deadLetters,
    String place,
    WorkerIdentity worker,
    Publishers publishers) {}
