/** What every dead letter store must do, whatever it is made of. */
@NullMarked
package io.hookline.testkit.letter;

import org.jspecify.annotations.NullMarked;
