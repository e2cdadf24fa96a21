/** Takes jobs from a queue, makes the calls and settles what came of them. */
package io.hookline.engine;
