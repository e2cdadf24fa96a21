package io.hookline.port;

import io.hookline.alert.Alert;

/**
 * Tells people, by whatever they read. What is worth telling, how often, and what to do when it
 * cannot be told is decided by whoever calls it; it only brings one alert there.
 *
 * <p>N1 {@link #send} returns when the service has taken the alert, or said that it does not, or
 * after a time limit of the adapter's own, never later than 30 s. N2 What the service does wrong is
 * a value, never an exception. N3 A service that asks for patience is answered with {@link
 * NotifyOutcome.Later} and the time that it asked for, and nothing is sent by the adapter itself in
 * between. N4 Neither result nor log names a secret, such as a token or the path of a webhook. N5
 * It is called by one thread at a time. N6 An alert is sent at most once by one call: where it is
 * not known whether it arrived, it counts as not taken. N7 After {@link #close} nothing is sent.
 */
public interface Notifier extends AutoCloseable {

  /** Brings {@code alert} to people; blocks. */
  NotifyOutcome send(Alert alert);

  /** Releases connections. */
  @Override
  void close();
}
