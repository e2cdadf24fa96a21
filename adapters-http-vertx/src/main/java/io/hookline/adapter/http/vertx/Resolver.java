package io.hookline.adapter.http.vertx;

import io.hookline.destination.AddressGuard;
import io.hookline.job.Outcome.Refused;
import io.hookline.job.Outcome.Unreachable;
import io.netty.handler.codec.dns.DnsResponseCode;
import io.netty.resolver.dns.DnsErrorCauseException;
import io.vertx.core.Future;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.PromiseInternal;
import io.vertx.core.internal.resolver.NameResolver;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the addresses of hosts, without blocking, and lets none pass that the guard refuses. What
 * comes out is connected to as it is, so that no second look-up can give another address.
 */
final class Resolver {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final NameResolver names;
  private final AddressGuard guard;

  Resolver(NameResolver names, AddressGuard guard) {
    this.names = names;
    this.guard = guard;
  }

  /** The addresses of {@code host} that may be called, one or more, or {@link FailedException}. */
  Future<List<InetAddress>> resolve(String host, ContextInternal context) {
    return lookUp(host, context).map(this::vetted);
  }

  private Future<List<InetAddress>> lookUp(String host, ContextInternal context) {
    Optional<InetAddress> literal = HostNames.literal(host);
    if (literal.isPresent()) {
      return context.succeededFuture(List.of(literal.get()));
    }
    if (HostNames.isLocalhost(host)) {
      return context.succeededFuture(List.of(HostNames.named(host, LOOPBACK)));
    }
    if (HostNames.isInvalid(host)) {
      return unknown(host, Optional.empty());
    }
    PromiseInternal<List<InetSocketAddress>> promise = context.promise();
    names.resolveAll(context.nettyEventLoop(), host).addListener(promise);
    return promise
        .future()
        .map(Resolver::addresses)
        .recover(cause -> unknown(host, Optional.ofNullable(cause.getCause())));
  }

  private List<InetAddress> vetted(List<InetAddress> found) {
    List<InetAddress> allowed = new ArrayList<>();
    Optional<String> refusal = Optional.empty();
    for (InetAddress address : found) {
      Optional<String> reason = guard.refuse(address);
      if (reason.isEmpty()) {
        allowed.add(address);
      }
      refusal = refusal.or(() -> reason);
    }
    if (allowed.isEmpty()) {
      throw new FailedException(new Refused(refusal.orElseThrow()));
    }
    return allowed;
  }

  private static List<InetAddress> addresses(List<InetSocketAddress> found) {
    return found.stream().map(InetSocketAddress::getAddress).toList();
  }

  private static Future<List<InetAddress>> unknown(String host, Optional<Throwable> trouble) {
    boolean definite = trouble.map(Resolver::isDefinite).orElse(true);
    String why = definite ? "no such host: " : "DNS gives no answer for ";
    return Future.failedFuture(new FailedException(new Unreachable(why + host)));
  }

  /** Whether DNS itself says so, and not somebody on the way to it. */
  private static boolean isDefinite(Throwable trouble) {
    return trouble instanceof DnsErrorCauseException error
        && error.getCode().equals(DnsResponseCode.NXDOMAIN);
  }
}
