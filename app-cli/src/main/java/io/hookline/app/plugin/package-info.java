/** Finds the adapters. */
@NullMarked
package io.hookline.app.plugin;

import org.jspecify.annotations.NullMarked;
