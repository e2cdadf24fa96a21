/**
 * The rounds as tests. In each a worker is killed, starved or misled at a step that is drawn by
 * lot, and an oracle checks afterwards that no job was lost and how many were sent twice.
 */
@NullMarked
package io.hookline.chaos;

import org.jspecify.annotations.NullMarked;
