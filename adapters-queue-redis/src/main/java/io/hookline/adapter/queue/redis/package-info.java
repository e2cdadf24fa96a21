/**
 * Job queues on Redis Streams, shared by any number of workers. Each change of state is one script
 * that goes by the server's clock, so that a worker may die between any two of them.
 */
@NullMarked
package io.hookline.adapter.queue.redis;

import org.jspecify.annotations.NullMarked;
