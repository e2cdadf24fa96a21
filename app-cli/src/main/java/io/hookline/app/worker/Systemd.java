package io.hookline.app.worker;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells systemd, where that has started this process, when the worker is ready, that it lives, and
 * when it stops: lines in datagrams, as sd_notify(3) describes. Where it did not, nothing is told.
 */
public final class Systemd {
  private static final Logger LOG = LoggerFactory.getLogger(Systemd.class);

  /** Often enough that one that comes late does no harm; sd_watchdog_enabled(3) asks for half. */
  private static final int SIGNS_IN_TIME = 3;

  private final Optional<String> socket;
  private final Optional<Duration> interval;
  private final InstantSource steady;
  private Instant next = Instant.MIN;

  private Systemd(Optional<String> socket, Optional<Duration> interval, InstantSource steady) {
    this.socket = socket;
    this.interval = interval;
    this.steady = steady;
  }

  /** As {@code NOTIFY_SOCKET}, {@code WATCHDOG_USEC} and {@code WATCHDOG_PID} say. */
  public static Systemd of(Map<String, String> environment, InstantSource steady) {
    String pid = environment.getOrDefault("WATCHDOG_PID", "");
    boolean forUs = pid.isEmpty() || pid.equals(String.valueOf(ProcessHandle.current().pid()));
    Optional<Duration> interval =
        Optional.ofNullable(environment.get("WATCHDOG_USEC"))
            .filter(text -> forUs && text.matches("[0-9]{1,18}"))
            .map(text -> Duration.of(Long.parseLong(text), ChronoUnit.MICROS))
            .map(time -> time.dividedBy(SIGNS_IN_TIME));
    return new Systemd(Optional.ofNullable(environment.get("NOTIFY_SOCKET")), interval, steady);
  }

  /** Jobs are taken from now on. */
  void ready() {
    tell("READY=1");
  }

  /** All that has to work does; as often as is convenient, told as often as systemd asked for. */
  void lives() {
    if (interval.isPresent() && !steady.instant().isBefore(next)) {
      next = steady.instant().plus(interval.get());
      tell("WATCHDOG=1");
    }
  }

  /** Nothing more is taken. */
  void stops() {
    tell("STOPPING=1");
  }

  private void tell(String state) {
    if (socket.isPresent()) {
      try {
        new UnixDatagram().send(socket.get(), state);
      } catch (IOException | UnsupportedOperationException deaf) {
        LOG.warn("systemd is not told {}: {}", state, deaf.getMessage());
      }
    }
  }
}
