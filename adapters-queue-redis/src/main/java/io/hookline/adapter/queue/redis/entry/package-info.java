/** What an entry of the stream says, and the job that it makes. */
@NullMarked
package io.hookline.adapter.queue.redis.entry;

import org.jspecify.annotations.NullMarked;
