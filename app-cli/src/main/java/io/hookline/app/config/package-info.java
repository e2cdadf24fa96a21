/** Reads settings from their layers, and the application's own keys. */
@NullMarked
package io.hookline.app.config;

import org.jspecify.annotations.NullMarked;
