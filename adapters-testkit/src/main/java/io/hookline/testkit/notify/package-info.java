/** The contract that every {@link io.hookline.port.Notifier} must pass. */
@NullMarked
package io.hookline.testkit.notify;

import org.jspecify.annotations.NullMarked;
