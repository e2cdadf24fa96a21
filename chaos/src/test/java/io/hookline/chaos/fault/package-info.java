/** What is done to a worker. To add a fault is to add a class here and a line to {@code Faults}. */
@NullMarked
package io.hookline.chaos.fault;

import org.jspecify.annotations.NullMarked;
