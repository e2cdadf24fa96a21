package io.hookline.notify;

import io.hookline.port.Notifier;

/**
 * A notifier under the name that people know it by.
 *
 * @param name as in {@code notify.type}, such as {@code slack}
 * @param notifier brings alerts to people
 */
public record NamedNotifier(String name, Notifier notifier) {}
