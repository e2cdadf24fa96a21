/** Puts the parts together; the only place that knows Guice. */
@NullMarked
package io.hookline.app.wiring;

import org.jspecify.annotations.NullMarked;
