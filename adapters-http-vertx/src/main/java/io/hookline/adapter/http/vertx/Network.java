package io.hookline.adapter.http.vertx;

import io.vertx.core.internal.net.NetClientInternal;

/**
 * What connections are made with.
 *
 * @param client opens TCP connections
 * @param resolver finds and judges addresses
 * @param tls encrypts
 * @param connectionsPerDestination how many there may be at once
 */
record Network(
    NetClientInternal client, Resolver resolver, Tls tls, int connectionsPerDestination) {}
