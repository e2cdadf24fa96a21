/** What every job queue must do, whatever it is made of. */
@NullMarked
package io.hookline.testkit.queue;

import org.jspecify.annotations.NullMarked;
