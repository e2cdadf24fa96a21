/** One round: a queue of jobs, a worker that is made to suffer, and what became of each job. */
@NullMarked
package io.hookline.chaos.round;

import org.jspecify.annotations.NullMarked;
