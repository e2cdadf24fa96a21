package io.hookline.engine;

import io.hookline.destination.Destination;
import io.hookline.port.Claim;

/**
 * A claimed job on its way to its destination.
 *
 * @param claim the hold on it
 * @param destination where it goes
 */
record Running(Claim claim, Destination destination) {}
