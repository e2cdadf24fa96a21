package io.hookline.adapter.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.adapter.http.vertx.DnsServer.Reply;
import io.hookline.destination.AddressGuard;
import io.hookline.destination.CallLimits;
import io.hookline.destination.Cidr;
import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Outcome.Refused;
import io.hookline.job.Outcome.TimedOut;
import io.hookline.job.Outcome.Unreachable;
import io.hookline.job.Phase;
import io.hookline.port.HttpTransport;
import io.hookline.testkit.http.Script;
import io.hookline.testkit.http.ScriptedServer;
import io.vertx.core.dns.AddressResolverOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Names, with a name server of their own")
class NamesTest {
  private static final String OK =
      "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

  /** One address of loopback may be called, the others not. */
  private static final AddressGuard ONE_ALLOWED =
      new AddressGuard(List.of(Cidr.parse("127.0.0.1/32")));

  private final ScriptedServer server = ScriptedServer.start(Script.answering(OK));
  private AutoCloseable names = () -> {};
  private AutoCloseable transport = () -> {};

  @AfterEach
  void close() throws Exception {
    transport.close();
    names.close();
    server.close();
  }

  @Test
  @DisplayName("A name leads to its address, and is sent as the host")
  void known() throws IOException {
    assertThat(call(name -> new Reply.Addresses("127.0.0.1"))).isInstanceOf(Answered.class);
    assertThat(server.requests().getFirst().fields())
        .containsExactly("Host: hooks.example:" + server.port());
  }

  @Test
  @DisplayName("T9 a name of a refused address is refused")
  void refused() throws IOException {
    assertThat(call(name -> new Reply.Addresses("127.0.0.2", "10.0.0.1")))
        .isEqualTo(new Refused("127.0.0.2 is a loopback address; allow it with http.allow"));
    assertThat(server.connections()).isZero();
  }

  @Test
  @DisplayName("T9 of several addresses those that are refused are left out")
  void partlyRefused() throws IOException {
    assertThat(call(name -> new Reply.Addresses("10.0.0.1", "127.0.0.1", "127.0.0.2")))
        .isInstanceOf(Answered.class);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  @DisplayName("T9 a name that changes its address is judged for each connection anew")
  void changing() throws IOException {
    AtomicBoolean moved = new AtomicBoolean();
    HttpTransport opened =
        open(ONE_ALLOWED, name -> new Reply.Addresses(moved.get() ? "127.0.0.2" : "127.0.0.1"));

    assertThat(call(opened, Calls.LIMITS)).isInstanceOf(Answered.class);
    moved.set(true);
    assertThat(call(opened, Calls.LIMITS)).isInstanceOf(Refused.class);
  }

  @Test
  @DisplayName("Where one address does not answer the next one is tried")
  void secondAddress() throws IOException {
    HttpTransport opened =
        open(Calls.LOOPBACK_ALLOWED, name -> new Reply.Addresses("127.0.0.2", "127.0.0.1"));

    assertThat(call(opened, Calls.LIMITS)).isInstanceOf(Answered.class);
  }

  @Test
  @DisplayName("T8 a name that does not exist")
  void unknown() throws IOException {
    assertThat(call(name -> new Reply.Failure(DnsServer.NO_SUCH_NAME)))
        .isEqualTo(new Unreachable("no such host: hooks.example"));
  }

  @Test
  @DisplayName("T8 a name without an address")
  void withoutAddress() throws IOException {
    assertThat(call(name -> new Reply.Addresses()))
        .isEqualTo(new Unreachable("no such host: hooks.example"));
  }

  @Test
  @DisplayName("T8 a name server that is in trouble says nothing about the name")
  void trouble() throws IOException {
    assertThat(call(name -> new Reply.Failure(DnsServer.SERVER_FAILURE)))
        .isEqualTo(new Unreachable("DNS gives no answer for hooks.example"));
  }

  @Test
  @DisplayName("T5 a name server that does not answer")
  void silent() throws IOException {
    HttpTransport opened = open(ONE_ALLOWED, name -> new Reply.Silence());

    assertThat(call(opened, new CallLimits(Calls.SHORT, Calls.SOON, 1024)))
        .isEqualTo(new TimedOut(Phase.RESOLVE, Calls.SHORT));
  }

  private Outcome call(Function<String, Reply> replies) throws IOException {
    return call(open(ONE_ALLOWED, replies), Calls.LIMITS);
  }

  private Outcome call(HttpTransport opened, CallLimits limits) {
    return opened.send(Calls.get(server.url("hooks.example", "/"), limits)).outcome();
  }

  private HttpTransport open(AddressGuard guard, Function<String, Reply> replies)
      throws IOException {
    DnsServer dns = new DnsServer(replies);
    names = dns;
    EventLoops loops =
        EventLoops.open(
            1,
            new AddressResolverOptions()
                .addServer(dns.address())
                .setSearchDomains(List.of())
                .setQueryTimeout(Calls.SOON.toMillis()));
    HttpTransport opened = VertxHttpTransport.open(loops, guard, 16, new Tls(null));
    transport = opened;
    return opened;
  }
}
