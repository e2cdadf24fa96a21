/** What the hot path costs, piece by piece. */
@NullMarked
package io.hookline.benchmark;

import org.jspecify.annotations.NullMarked;
