/** Real servers for the tests: started, stopped and killed as they need it. */
@NullMarked
package io.hookline.adapter.queue.redis.real;

import org.jspecify.annotations.NullMarked;
