/** A receiver to test deliveries with. */
@NullMarked
package io.hookline.app.receiver;

import org.jspecify.annotations.NullMarked;
