/** The contract of log shippers. */
@NullMarked
package io.hookline.testkit.log;

import org.jspecify.annotations.NullMarked;
