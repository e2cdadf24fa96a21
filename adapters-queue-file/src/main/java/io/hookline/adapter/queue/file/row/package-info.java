/** From bytes to jobs: where the rows of a queue file end, and what they say. */
@NullMarked
package io.hookline.adapter.queue.file.row;

import org.jspecify.annotations.NullMarked;
