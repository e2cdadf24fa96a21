/** The command line: reads the configuration, wires the parts, runs commands. */
@NullMarked
package io.hookline.app;

import org.jspecify.annotations.NullMarked;
