/** The contracts that every adapter must pass, and in-memory fakes. */
@NullMarked
package io.hookline.testkit;

import org.jspecify.annotations.NullMarked;
