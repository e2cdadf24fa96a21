/** Dead letters in one SQLite file. */
@NullMarked
package io.hookline.adapter.dlq.sqlite;

import org.jspecify.annotations.NullMarked;
