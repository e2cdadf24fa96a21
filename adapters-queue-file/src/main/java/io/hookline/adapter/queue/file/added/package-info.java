/** The file beside a queue file to which jobs are put that are sent again. */
@NullMarked
package io.hookline.adapter.queue.file.added;

import org.jspecify.annotations.NullMarked;
