/** A queue in a file, with a journal beside it. */
@NullMarked
package io.hookline.adapter.queue.file;

import org.jspecify.annotations.NullMarked;
