/** What is published, used as users do. */
@NullMarked
package io.hookline.distribution;

import org.jspecify.annotations.NullMarked;
