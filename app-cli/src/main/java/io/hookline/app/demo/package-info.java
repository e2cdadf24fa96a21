/** The demonstration. */
@NullMarked
package io.hookline.app.demo;

import org.jspecify.annotations.NullMarked;
