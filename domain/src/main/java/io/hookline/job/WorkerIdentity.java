package io.hookline.job;

/**
 * Who a worker is.
 *
 * @param name unique among the workers of a queue; {@code host-pid} unless configured
 * @param host the machine it runs on
 * @param pid its process there
 */
public record WorkerIdentity(String name, String host, long pid) {}
