package io.hookline.engine;

import io.hookline.event.DeliveryListener;
import io.hookline.port.DeadLetterStore;
import io.hookline.port.HttpTransport;
import io.hookline.port.JobQueue;
import java.time.InstantSource;

/**
 * The outside world as the engine sees it. The engine closes none of it.
 *
 * @param queue where jobs come from
 * @param transport makes the calls
 * @param deadLetters keeps what was given up on
 * @param clock the time; it may step
 * @param steady the time that never steps, for leases
 * @param events is told what happens
 */
public record EnginePorts(
    JobQueue queue,
    HttpTransport transport,
    DeadLetterStore deadLetters,
    InstantSource clock,
    InstantSource steady,
    DeliveryListener events) {}
