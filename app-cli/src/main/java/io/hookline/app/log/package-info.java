/** The log file. */
@NullMarked
package io.hookline.app.log;

import org.jspecify.annotations.NullMarked;
