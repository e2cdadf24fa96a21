/** The rounds as tests. */
@NullMarked
package io.hookline.chaos;

import org.jspecify.annotations.NullMarked;
