/**
 * A queue in a file: the embedded default. The user's file is read and never written; a journal
 * beside it says what became of each row and is flushed before a job counts as settled. Jobs that
 * are put on the queue go to a file of their own beside it, which is read like the first.
 */
@NullMarked
package io.hookline.adapter.queue.file;

import org.jspecify.annotations.NullMarked;
