package io.hookline.adapter.log.tcp;

import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import io.hookline.spi.ValueTypes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The configuration keys of this adapter. */
public final class LogTcpKeys {
  private static final int MAX_PORT = 65_535;
  private static final int MAX_RATE = 1_000_000;

  /** Where the server is. */
  public static final Key<String> HOST =
      Key.text("log.tcp.host", "127.0.0.1", "the host that the log is sent to");

  /** Where it listens. */
  public static final Key<Integer> PORT =
      Key.required(
              "log.tcp.port", ValueTypes.integer(1, MAX_PORT), "the port that the log is sent to")
          .example("5000");

  /** What it understands. */
  public static final Key<LogFormat> FORMAT =
      Key.of(
          "log.tcp.format",
          ValueTypes.choice(LogFormat.class),
          "ecs",
          "ecs: JSON lines for a tcp input of Logstash or Elastic; syslog: RFC 5424 with octet"
              + " counting");

  /** Who speaks. */
  public static final Key<Facility> FACILITY =
      Key.of(
          "log.tcp.facility",
          ValueTypes.choice(Facility.class),
          "local0",
          "the facility that syslog messages have");

  /** How connections are used. */
  public static final Key<Mode> MODE =
      Key.of(
          "log.tcp.mode",
          ValueTypes.choice(Mode.class),
          "keep-open",
          "keep-open: one connection, opened again when it breaks; open-send-close: one for each"
              + " batch, once a second at most");

  /** The most that is sent. */
  public static final Key<Optional<Integer>> RATE =
      Key.optional(
              "log.tcp.rate",
              ValueTypes.integer(1, MAX_RATE),
              "lines sent a second at most; the oldest of those that wait too long are dropped")
          .otherwise("as many as there are")
          .example("500");

  /** The most that is sent at once. */
  public static final Key<Optional<Integer>> BURST =
      Key.optional(
              "log.tcp.burst",
              ValueTypes.integer(1, MAX_RATE),
              "lines that log.tcp.rate lets go at once after a pause")
          .otherwise("as many as in a second")
          .example("1000");

  /** Whether strangers may read along. */
  public static final Key<Boolean> TLS =
      Key.flag("log.tcp.tls", false, "whether the log is sent over TLS");

  /** Whom to trust. */
  public static final Key<Optional<Path>> TLS_CA =
      Key.optional(
              "log.tcp.tls.ca",
              ValueTypes.PATH,
              "certificates, in PEM, of those who may vouch for the log server")
          .otherwise("those that Java trusts")
          .example("logs-ca.pem");

  /** Who we are. */
  public static final Key<Optional<Path>> TLS_CERTIFICATE =
      Key.optional(
              "log.tcp.tls.certificate",
              ValueTypes.PATH,
              "our own certificate, in PEM, where the log server wants one")
          .example("hookline.pem");

  /** The key to who we are. */
  public static final Key<Optional<Path>> TLS_KEY =
      Key.optional(
              "log.tcp.tls.key",
              ValueTypes.PATH,
              "the key of our own certificate, in PEM, PKCS #8, not encrypted")
          .example("hookline-key.pem");

  /** How long a connection may take. */
  public static final Key<Duration> CONNECT_TIMEOUT =
      Key.duration(
          "log.tcp.connect-timeout", "5s", "how long a connection to the log server may take");

  static final List<Key<?>> ALL =
      Stream.of(
              List.<Key<?>>of(HOST, PORT, FORMAT, FACILITY, MODE, RATE, BURST, CONNECT_TIMEOUT),
              List.<Key<?>>of(TLS, TLS_CA, TLS_CERTIFICATE, TLS_KEY),
              SpoolKeys.ALL)
          .<Key<?>>flatMap(List::stream)
          .toList();

  private LogTcpKeys() {}

  static TcpSettings read(Settings settings) {
    LogServer server = new LogServer(settings.get(HOST), settings.get(PORT));
    return new TcpSettings(
        server,
        tls(settings),
        new Dialect(settings.get(FORMAT), settings.get(FACILITY)),
        settings.get(MODE),
        drip(settings),
        SpoolKeys.read(settings),
        settings.get(SpoolKeys.BUFFER),
        Patience.USUAL.connecting(settings.get(CONNECT_TIMEOUT)));
  }

  private static Optional<Tls> tls(Settings settings) {
    Tls tls = new Tls(settings.get(TLS_CA), settings.get(TLS_CERTIFICATE), settings.get(TLS_KEY));
    if (tls.isHalf()) {
      settings.problem(
          TLS_KEY, "is of no use without log.tcp.tls.certificate, nor that without it; give both");
    }
    return settings.get(TLS) ? Optional.of(tls) : Optional.empty();
  }

  private static Drip drip(Settings settings) {
    Optional<Integer> burst = settings.get(BURST);
    return settings.get(RATE).map(rate -> new Drip(rate, burst.orElse(rate))).orElse(Drip.NONE);
  }
}
