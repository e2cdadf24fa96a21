/** What is worth a line in a log, and how it gets to whoever writes it without anybody waiting. */
package io.hookline.log;
