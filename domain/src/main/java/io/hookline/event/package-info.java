/** What happens while jobs are delivered, told to whoever logs, counts or shows it. */
package io.hookline.event;
