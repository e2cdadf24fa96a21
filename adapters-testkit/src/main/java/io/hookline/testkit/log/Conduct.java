package io.hookline.testkit.log;

/** How a log server behaves. */
public enum Conduct {
  /** Takes everything at once. */
  ACCEPTS,
  /** Takes connections and reads nothing. */
  HANGS,
  /** Takes no connections. */
  REFUSES,
  /** Takes connections and reads one byte a second. */
  BYTE_A_SECOND
}
