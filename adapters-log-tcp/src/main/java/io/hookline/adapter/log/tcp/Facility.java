package io.hookline.adapter.log.tcp;

/** Who speaks, as syslog has it. Those that RFC 5424 gives to programs like this one. */
enum Facility {
  USER(1),
  DAEMON(3),
  LOCAL0(16),
  LOCAL1(17),
  LOCAL2(18),
  LOCAL3(19),
  LOCAL4(20),
  LOCAL5(21),
  LOCAL6(22),
  LOCAL7(23);

  private static final int SEVERITY_BITS = 3;

  private final int code;

  Facility(int code) {
    this.code = code;
  }

  /** The priority of a message with that severity. */
  int priority(int severity) {
    return code << SEVERITY_BITS | severity;
  }
}
