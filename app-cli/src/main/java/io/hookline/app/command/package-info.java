/** The commands: each parses, builds, calls one service and prints. */
@NullMarked
package io.hookline.app.command;

import org.jspecify.annotations.NullMarked;
