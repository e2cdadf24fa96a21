/**
 * The command line: reads the configuration, wires the parts, runs commands. The one module that
 * knows all others; what is in it is no API.
 */
@NullMarked
package io.hookline.app;

import org.jspecify.annotations.NullMarked;
