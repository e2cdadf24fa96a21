/**
 * Dead letters in one SQLite file, which needs no server and no set-up. Several workers and
 * operators of one machine share it: one writes at a time, and what a transaction wrote is on the
 * disk.
 */
@NullMarked
package io.hookline.adapter.dlq.sqlite;

import org.jspecify.annotations.NullMarked;
