/**
 * What Hookline counts and times, as meters of Micrometer: the same for every system that they are
 * shown to.
 */
@NullMarked
package io.hookline.metrics;

import org.jspecify.annotations.NullMarked;
