/** The contract that every {@link io.hookline.port.HttpTransport} must pass. */
@NullMarked
package io.hookline.testkit.http;

import org.jspecify.annotations.NullMarked;
