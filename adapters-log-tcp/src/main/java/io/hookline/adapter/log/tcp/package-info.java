/** Sends the log over TCP and waits for nobody. */
@NullMarked
package io.hookline.adapter.log.tcp;

import org.jspecify.annotations.NullMarked;
