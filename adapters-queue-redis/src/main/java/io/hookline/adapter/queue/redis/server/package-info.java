/** The way to Redis: addresses, connections, scripts, and what goes wrong with them. */
@NullMarked
package io.hookline.adapter.queue.redis.server;

import org.jspecify.annotations.NullMarked;
