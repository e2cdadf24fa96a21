package io.hookline.adapter.log.tcp;

import io.hookline.port.AdapterException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * What was configured.
 *
 * @param server where the log goes
 * @param tls what TLS needs; empty for none
 * @param dialect how records are written
 * @param mode how connections are used
 * @param drip how much is sent at most
 * @param spool where records wait on disk; empty for nowhere
 * @param buffer how many entries wait in memory
 * @param patience how long the server is waited for
 */
record TcpSettings(
    LogServer server,
    Optional<Tls> tls,
    Dialect dialect,
    Mode mode,
    Drip drip,
    Optional<SpoolRoom> spool,
    int buffer,
    Patience patience) {

  /**
   * Opens connections as configured.
   *
   * @param meanwhile is done now and then while the server is waited for
   * @throws AdapterException where a file of TLS cannot be used
   */
  Connector connector(Runnable meanwhile) {
    return tls.map(chosen -> secured(chosen, meanwhile))
        .orElse(() -> PlainWire.open(server, patience, meanwhile));
  }

  /** How many entries wait in memory, rounded up to a power of two. */
  int capacity() {
    return Integer.highestOneBit(buffer - 1) << 1;
  }

  private Connector secured(Tls chosen, Runnable meanwhile) {
    try {
      SSLContext context = chosen.context();
      return () -> TlsWire.open(server, context, patience, meanwhile);
    } catch (IOException unusable) {
      throw new AdapterException(
          "log.tcp.tls: the log cannot be sent to %s (%s); look at log.tcp.tls.ca, .certificate and .key"
              .formatted(server, unusable.getMessage()),
          unusable);
    }
  }

  /**
   * Room on disk.
   *
   * @param root the folder
   * @param bytes how much may be in it
   */
  record SpoolRoom(Path root, long bytes) {
    Spool open() {
      return Spool.open(root, bytes);
    }
  }
}
