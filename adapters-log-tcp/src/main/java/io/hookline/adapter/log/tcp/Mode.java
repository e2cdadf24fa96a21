package io.hookline.adapter.log.tcp;

/** How connections are used. */
enum Mode {
  /** One connection, opened again when it breaks. */
  KEEP_OPEN,
  /** A connection for each batch. */
  OPEN_SEND_CLOSE
}
