/**
 * What the hot path costs, piece by piece. The comparison with other programs, end to end, is
 * driven by the scripts of this module; its README says how.
 */
@NullMarked
package io.hookline.benchmark;

import org.jspecify.annotations.NullMarked;
