/** A stand-in for Slack that is as strict as its documentation. */
@NullMarked
package io.hookline.adapter.notify.slack.standin;

import org.jspecify.annotations.NullMarked;
