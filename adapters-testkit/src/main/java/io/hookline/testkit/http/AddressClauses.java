package io.hookline.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.destination.AddressGuard;
import io.hookline.destination.CallLimits;
import io.hookline.destination.Cidr;
import io.hookline.destination.Destination;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Outcome.Refused;
import io.hookline.job.Payload;
import io.hookline.port.HttpCall;
import io.hookline.port.HttpTransport;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** T9. */
abstract class AddressClauses extends Clauses {
  private static final CallLimits BRIEF = new CallLimits(SHORT, SHORT, RESPONSE_BYTES);

  private HttpTransport guarded;

  AddressClauses(Opener opener) {
    super(opener);
  }

  @BeforeAll
  void openGuarded() throws Exception {
    guarded = openTransport(new AddressGuard(List.of()));
  }

  @Test
  @DisplayName(
      "T9 an address that is not public is refused, and the reason says what would allow it")
  void refused() {
    ScriptedServer server = server(Script.answering(OK));

    Outcome outcome = guarded.send(get(server.url("/"))).outcome();

    assertThat(outcome)
        .isEqualTo(new Refused("127.0.0.1 is a loopback address; allow it with http.allow"));
    assertThat(server.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST",
        "localhost.",
        "any.localhost",
        "[::1]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[64:ff9b::127.0.0.1]",
        "0.0.0.0",
        "[::]"
      })
  @DisplayName("T9 a refused address is refused however it is written")
  void spellings(String host) {
    ScriptedServer server = server(Script.answering(OK));

    assertThat(guarded.send(to(host, server.port(), BRIEF)).outcome()).isInstanceOf(Refused.class);
    assertThat(server.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1.",
        "127.1",
        "2130706433",
        "0x7f.1",
        "0x7f000001",
        "0177.0.0.1",
        "017700000001",
        "[fe80::1%lo]"
      })
  @DisplayName("T9 what some take for an address and others for a name is not called")
  void doubtfulSpellings(String host) {
    ScriptedServer server = server(Script.answering(OK));

    assertThat(guarded.send(to(host, server.port(), BRIEF)).outcome())
        .isNotInstanceOf(Answered.class);
    assertThat(server.connections()).isZero();
  }

  @Test
  @DisplayName("T9 addresses inside a network that is not public are refused")
  void privateNetworks() {
    for (String host : List.of("10.0.0.1", "172.16.0.1", "192.168.0.1", "169.254.169.254")) {
      assertThat(guarded.send(to(host, 80, BRIEF)).outcome()).isInstanceOf(Refused.class);
    }
  }

  @Test
  @DisplayName("T9 what is allowed is allowed in every spelling, and nothing else with it")
  void allowed() throws Exception {
    HttpTransport transport = openTransport(new AddressGuard(List.of(Cidr.parse("127.0.0.1/32"))));
    ScriptedServer server = server(Script.answering(OK));

    for (String host : List.of("127.0.0.1", "localhost", "[::ffff:127.0.0.1]")) {
      assertThat(transport.send(to(host, server.port(), LIMITS)).outcome())
          .isInstanceOf(Answered.class);
    }
    assertThat(transport.send(to("127.0.0.2", server.port(), LIMITS)).outcome())
        .isInstanceOf(Refused.class);
  }

  /** Some of these hosts are more than URLs in Java can name. */
  private static HttpCall to(String host, int port, CallLimits limits) {
    return new HttpCall(
        HttpMethod.GET,
        URI.create("http://" + host + ":" + port + "/"),
        new Destination("http", host.toLowerCase(Locale.ROOT), port),
        Headers.NONE,
        Payload.EMPTY,
        limits);
  }
}
