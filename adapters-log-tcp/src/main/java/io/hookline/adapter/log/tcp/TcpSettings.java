package io.hookline.adapter.log.tcp;

/**
 * What was configured.
 *
 * @param server where the log goes
 * @param format what it understands
 * @param mode how connections are used
 * @param drip how much is sent at most
 * @param patience how long the server is waited for
 */
record TcpSettings(LogServer server, LogFormat format, Mode mode, Drip drip, Patience patience) {

  /** Opens connections as configured. */
  Connector connector() {
    return () -> PlainWire.open(server, patience);
  }
}
