package io.hookline.adapter.http.vertx;

import io.vertx.core.internal.net.NetClientInternal;
import java.time.Duration;

/**
 * What connections are made with.
 *
 * @param client opens TCP connections
 * @param resolver finds and judges addresses
 * @param tls encrypts
 * @param connectionsPerDestination how many there may be at once
 * @param keepAlive how long one may be idle
 */
record Network(
    NetClientInternal client,
    Resolver resolver,
    Tls tls,
    int connectionsPerDestination,
    Duration keepAlive) {}
