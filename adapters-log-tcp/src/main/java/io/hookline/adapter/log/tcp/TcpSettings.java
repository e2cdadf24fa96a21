package io.hookline.adapter.log.tcp;

import io.hookline.port.AdapterException;
import java.io.IOException;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * What was configured.
 *
 * @param server where the log goes
 * @param tls what TLS needs; empty for none
 * @param format what the server understands
 * @param mode how connections are used
 * @param drip how much is sent at most
 * @param patience how long the server is waited for
 */
record TcpSettings(
    LogServer server,
    Optional<Tls> tls,
    LogFormat format,
    Mode mode,
    Drip drip,
    Patience patience) {

  /**
   * Opens connections as configured.
   *
   * @throws AdapterException where a file of TLS cannot be used
   */
  Connector connector() {
    return tls.map(this::secured).orElse(() -> PlainWire.open(server, patience));
  }

  private Connector secured(Tls chosen) {
    try {
      SSLContext context = chosen.context();
      return () -> TlsWire.open(server, context, patience);
    } catch (IOException unusable) {
      throw new AdapterException(
          "log.tcp.tls: the log cannot be sent to %s (%s); look at log.tcp.tls.ca, .certificate and .key"
              .formatted(server, unusable.getMessage()),
          unusable);
    }
  }
}
