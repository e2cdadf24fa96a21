/** What there is to deliver, and what became of it. */
package io.hookline.job;
