package io.hookline.chaos.receiver;

/**
 * A request that arrived whole.
 *
 * @param path what was asked for
 * @param job its {@code webhook-id}
 * @param bytes length of its body
 */
record Request(String path, String job, int bytes) {}
