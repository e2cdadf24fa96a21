/** Dead letters: jobs that were given up on, and what people do with them. */
package io.hookline.letter;
