package io.hookline.port;

/**
 * Our own infrastructure failed: a disk, a broker, a database. Never thrown for what a destination
 * does. The message is one line for people: what failed, where, why and what to do.
 */
public final class AdapterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message that stands alone. */
  public AdapterException(String message) {
    super(message);
  }

  /** With the cause kept for a debugger; the message must stand alone. */
  public AdapterException(String message, Throwable cause) {
    super(message, cause);
  }
}
