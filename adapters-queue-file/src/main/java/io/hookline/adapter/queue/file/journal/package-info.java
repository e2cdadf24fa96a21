/** The append-only record of what became of each row. */
@NullMarked
package io.hookline.adapter.queue.file.journal;

import org.jspecify.annotations.NullMarked;
