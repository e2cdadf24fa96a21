/** Finds the adapters: those on the class path, and third-party ones, each in a class loader. */
@NullMarked
package io.hookline.app.plugin;

import org.jspecify.annotations.NullMarked;
