package io.hookline.adapter.http.vertx;

import io.netty.channel.Channel;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.vertx.core.Future;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.PromiseInternal;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * TLS by the JDK: host names are always verified, and HTTP/2 is preferred (ALPN). The certificates
 * to trust are read at the first use, off the event loop, since that takes a good part of a second.
 */
final class Tls {
  private static final ApplicationProtocolConfig PROTOCOLS =
      new ApplicationProtocolConfig(
          Protocol.ALPN,
          SelectorFailureBehavior.NO_ADVERTISE,
          SelectedListenerFailureBehavior.ACCEPT,
          ApplicationProtocolNames.HTTP_2,
          ApplicationProtocolNames.HTTP_1_1);

  private final @Nullable TrustManagerFactory trust;
  private @Nullable Future<SslContext> loading;

  /** Trusts what {@code trust} does, or what the JDK does where there is none. */
  Tls(@Nullable TrustManagerFactory trust) {
    this.trust = trust;
  }

  /** Shakes hands with the server at the other end of {@code channel}. */
  Future<Connection> secure(Channel channel, ConnectionPool pool, ContextInternal context) {
    PromiseInternal<SslContext> loaded = context.promise();
    load(context).onComplete(loaded);
    return loaded.future().compose(tls -> shakeHands(tls, channel, pool, context));
  }

  private static Future<Connection> shakeHands(
      SslContext tls, Channel channel, ConnectionPool pool, ContextInternal context) {
    String host = HostNames.bare(pool.destination().host());
    SslHandler handler = tls.newHandler(channel.alloc(), host, pool.destination().port());
    // The call has its own limit, which ends the handshake as well.
    handler.setHandshakeTimeoutMillis(0);
    PromiseInternal<Connection> connected = context.promise();
    channel.pipeline().addLast(handler, new Handshake(pool, connected));
    return connected.future();
  }

  private synchronized Future<SslContext> load(ContextInternal context) {
    if (loading == null) {
      loading = context.executeBlocking(this::create);
    }
    return loading;
  }

  private SslContext create() throws SSLException {
    return SslContextBuilder.forClient()
        .sslProvider(SslProvider.JDK)
        .trustManager(trust)
        .endpointIdentificationAlgorithm("HTTPS")
        .applicationProtocolConfig(PROTOCOLS)
        .build();
  }
}
