package io.hookline.engine;

import io.hookline.destination.CallLimits;
import io.hookline.retry.RetryPolicy;

/**
 * What the engine may be told anew while it works.
 *
 * @param retry when to try again and when to give up
 * @param limits of each call
 * @param maxReceived how often a job may be received without an outcome
 */
public record EngineTuning(RetryPolicy retry, CallLimits limits, int maxReceived) {}
