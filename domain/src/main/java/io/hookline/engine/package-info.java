/** Takes jobs from a queue and delivers them. */
package io.hookline.engine;
