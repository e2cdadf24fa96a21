/** What operators see of a queue in Redis. */
@NullMarked
package io.hookline.adapter.queue.redis.inspect;

import org.jspecify.annotations.NullMarked;
