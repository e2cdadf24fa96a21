/**
 * What is made from the keys that the code declares: the tables of the reference, the schema for
 * editors, the file to start with.
 */
@NullMarked
package io.hookline.app.reference;

import org.jspecify.annotations.NullMarked;
