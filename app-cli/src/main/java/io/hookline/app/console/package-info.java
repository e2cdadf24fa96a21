/** What people see in the terminal. */
@NullMarked
package io.hookline.app.console;

import org.jspecify.annotations.NullMarked;
