package io.hookline.adapter.http.vertx;

import io.hookline.destination.AddressGuard;
import io.hookline.destination.CallLimits;
import io.hookline.destination.Cidr;
import io.hookline.destination.Destination;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Payload;
import io.hookline.port.HttpCall;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Calls as the tests make them. */
final class Calls {
  static final AddressGuard LOOPBACK_ALLOWED =
      new AddressGuard(List.of(Cidr.parse("127.0.0.0/8"), Cidr.parse("::1/128")));

  static final Duration SOON = Duration.ofSeconds(10);
  static final Duration SHORT = Duration.ofMillis(200);
  static final CallLimits LIMITS = new CallLimits(SOON, SOON, 1024);

  private Calls() {}

  static HttpCall get(URI url) {
    return get(url, LIMITS);
  }

  static HttpCall get(URI url, CallLimits limits) {
    return call(HttpMethod.GET, url, Payload.EMPTY, limits);
  }

  static HttpCall post(URI url, Payload payload) {
    return call(HttpMethod.POST, url, payload, LIMITS);
  }

  static HttpCall call(HttpMethod method, URI url, Payload payload, CallLimits limits) {
    return new HttpCall(method, url, Destination.of(url), Headers.NONE, payload, limits);
  }
}
