/** Job queues and their publisher on Redis Streams. */
@NullMarked
package io.hookline.adapter.queue.redis;

import org.jspecify.annotations.NullMarked;
