package io.hookline.notify;

import io.hookline.alert.Alert;
import java.time.Instant;

/**
 * An alert that nobody was told yet.
 *
 * @param alert what to tell
 * @param since when it came in, or the later one that it was merged with
 */
record Waiting(Alert alert, Instant since) {}
