package io.hookline.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.destination.AddressGuard;
import io.hookline.destination.CallLimits;
import io.hookline.destination.Cidr;
import io.hookline.destination.Destination;
import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Payload;
import io.hookline.port.HttpCall;
import io.hookline.port.HttpExchange;
import io.hookline.port.HttpTransport;
import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What the parts of the contract have in common: one transport, and servers for it to call. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class Clauses {
  /** How a transport is opened. */
  @FunctionalInterface
  interface Opener {
    HttpTransport open(AddressGuard guard, KeyStore trusted) throws Exception;
  }

  static final AddressGuard LOOPBACK_ALLOWED =
      new AddressGuard(List.of(Cidr.parse("127.0.0.0/8"), Cidr.parse("::1/128")));

  /** Generous: a test that needs it waits for something that comes at once. */
  static final Duration SOON = Duration.ofSeconds(10);

  /** Short: a test that needs it waits for it to pass. */
  static final Duration SHORT = Duration.ofMillis(200);

  static final int RESPONSE_BYTES = 1024;
  static final CallLimits LIMITS = new CallLimits(SOON, SOON, RESPONSE_BYTES);
  static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  private final Opener opener;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<ScriptedServer> servers = new ArrayList<>();
  private HttpTransport transport;

  Clauses(Opener opener) {
    this.opener = opener;
  }

  @BeforeAll
  void openTransport() throws Exception {
    transport = openTransport(LOOPBACK_ALLOWED);
  }

  @AfterEach
  void closeServers() {
    servers.forEach(ScriptedServer::close);
    servers.clear();
  }

  @AfterAll
  void closeTransports() throws Exception {
    for (AutoCloseable resource : open) {
      resource.close();
    }
  }

  /** A transport besides the one that {@link #send} uses. */
  HttpTransport openTransport(AddressGuard guard) throws Exception {
    HttpTransport opened = opener.open(guard, trusted());
    open.add(opened);
    return opened;
  }

  /** The certificates to trust; none unless a part needs some. */
  KeyStore trusted() throws Exception {
    KeyStore none = KeyStore.getInstance("PKCS12");
    none.load(null, null);
    return none;
  }

  ScriptedServer server(Script script) {
    return keep(ScriptedServer.start(script));
  }

  ScriptedServer keep(ScriptedServer server) {
    servers.add(server);
    return server;
  }

  HttpExchange send(HttpCall call) {
    return transport.send(call);
  }

  Outcome get(ScriptedServer server) {
    return send(get(server.url("/"))).outcome();
  }

  Answered answerOf(HttpCall call) {
    Outcome outcome = send(call).outcome();
    assertThat(outcome).isInstanceOf(Answered.class);
    return (Answered) outcome;
  }

  static HttpCall get(URI url) {
    return get(url, LIMITS);
  }

  static HttpCall get(URI url, CallLimits limits) {
    return new HttpCall(
        HttpMethod.GET, url, Destination.of(url), Headers.NONE, Payload.EMPTY, limits);
  }

  static HttpCall call(HttpMethod method, URI url, String body, Header... fields) {
    return new HttpCall(
        method, url, Destination.of(url), new Headers(List.of(fields)), Payload.of(body), LIMITS);
  }

  static String response(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }
}
