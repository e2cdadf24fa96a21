package io.hookline.engine;

import io.hookline.port.Claim;
import java.time.Duration;

/**
 * A claimed job that goes back into the queue, because its destination cannot keep up.
 *
 * @param claim the hold on it
 * @param away how long it should stay away
 */
record TurnedAway(Claim claim, Duration away) {}
