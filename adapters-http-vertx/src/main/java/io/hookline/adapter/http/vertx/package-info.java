/**
 * HTTP calls by Vert.x and Netty.
 *
 * <p>The way of a call: {@code VertxHttpTransport.send} parks the caller; {@code ConnectionPools}
 * finds the pool of the destination, and from there on all happens on that pool's event loop, so
 * that nothing is shared and nothing locks. {@code ConnectionPool} gives the call an idle
 * connection or an {@code Opening}, which asks the {@code Resolver}, connects, and leaves TLS to
 * {@code Tls}. {@code Http1Connection} or {@code Http2Exchange} sends the request and collects the
 * {@code Answer}; {@code Loop} ends what takes too long; {@code Call.end} wakes the caller.
 *
 * <p>Vert.x gives the event loops with their native transport, TCP connections and name resolution,
 * by its {@code internal} packages, as its own database clients use it. TLS and HTTP are Netty's
 * handlers, without Vert.x' HTTP client between: that one costs half as much processor time again
 * for each call.
 */
@NullMarked
package io.hookline.adapter.http.vertx;

import org.jspecify.annotations.NullMarked;
