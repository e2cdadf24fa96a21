/** What is delivered: jobs, the attempts made at them and how each attempt ended. */
package io.hookline.job;
