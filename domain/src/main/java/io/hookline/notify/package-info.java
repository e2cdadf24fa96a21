/**
 * Brings alerts to people, without ever making a delivery wait: what is worth telling is decided in
 * {@code io.hookline.alert}.
 */
package io.hookline.notify;
