/** Makes a worker stand still at a named step, by adapters around the real ones. */
@NullMarked
package io.hookline.chaos.step;

import org.jspecify.annotations.NullMarked;
