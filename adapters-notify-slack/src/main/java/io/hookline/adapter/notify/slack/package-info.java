/** Alerts in Slack. */
@NullMarked
package io.hookline.adapter.notify.slack;

import org.jspecify.annotations.NullMarked;
