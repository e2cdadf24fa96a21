/** What operators see of queues, and put on them. */
@NullMarked
package io.hookline.app.queue;

import org.jspecify.annotations.NullMarked;
