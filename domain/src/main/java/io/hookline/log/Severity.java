package io.hookline.log;

/** How serious a line of the log is, the least first. */
public enum Severity {
  DEBUG,
  INFO,
  WARN,
  ERROR
}
