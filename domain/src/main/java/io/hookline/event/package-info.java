/** What happened, told to whoever listens. */
package io.hookline.event;
