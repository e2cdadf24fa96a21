package io.hookline.adapter.notify.webhook;

/** The templates that come along. */
enum Preset {
  PLAIN,
  TEAMS,
  PAGERDUTY
}
