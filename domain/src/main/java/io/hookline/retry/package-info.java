/** Whether to try again, and when. */
package io.hookline.retry;
