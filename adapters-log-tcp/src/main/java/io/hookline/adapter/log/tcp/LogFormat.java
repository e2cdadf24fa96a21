package io.hookline.adapter.log.tcp;

/** What a log server understands. */
enum LogFormat {
  /** JSON lines in Elastic Common Schema. */
  ECS,
  /** RFC 5424, each message with its length before it. */
  SYSLOG
}
