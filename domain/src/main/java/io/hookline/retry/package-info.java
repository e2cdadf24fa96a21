/** When a failed attempt is tried again, and when Hookline gives up. Pure functions, no clock. */
package io.hookline.retry;
