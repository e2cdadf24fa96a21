/** Words for people: safe to print, easy to read. */
@NullMarked
package io.hookline.app.text;

import org.jspecify.annotations.NullMarked;
