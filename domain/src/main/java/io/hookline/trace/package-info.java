/** How the attempts of a job are told apart, and told together, by whoever follows traces. */
package io.hookline.trace;
