package io.hookline.destination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address guard")
class AddressGuardTest {
  private final AddressGuard guard = new AddressGuard(List.of());

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, a loopback address",
    "127.255.255.255, a loopback address",
    "10.1.2.3, a private address",
    "172.16.0.1, a private address",
    "172.31.255.255, a private address",
    "192.168.1.1, a private address",
    "169.254.169.254, a link-local address",
    "100.64.0.1, a carrier-grade NAT address",
    "0.0.0.0, an address of this network",
    "255.255.255.255, a reserved address",
    "224.0.0.1, a multicast address",
    "::1, a loopback address",
    "::ffff:127.0.0.1, a loopback address",
    "::ffff:10.0.0.1, a private address",
    "fd00::1, a private address",
    "fe80::1, a link-local address",
    "64:ff9b::7f00:1, an address translated to IPv4",
    "2002:7f00:1::, a 6to4 address",
    "ff02::1, a multicast address",
    "::, an IPv4-compatible address"
  })
  @DisplayName("refuses what is not public and says why and what would allow it")
  void refused(String address, String kind) {
    assertThat(guard.refuse(InetAddress.ofLiteral(address)))
        .hasValueSatisfying(
            reason -> assertThat(reason).contains(" is " + kind).contains("http.allow"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "172.15.255.255",
        "172.32.0.0",
        "11.0.0.0",
        "100.128.0.0",
        "169.253.255.255",
        "192.167.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "2003::1"
      })
  @DisplayName("lets public addresses pass, up to the edges of the special blocks")
  void allowed(String address) {
    assertThat(guard.refuse(InetAddress.ofLiteral(address))).isEmpty();
  }

  @Test
  @DisplayName("lets pass what is allowed, and nothing beside it")
  void allowList() {
    AddressGuard scoped = new AddressGuard(List.of(Cidr.parse("10.1.0.0/16"), Cidr.parse("::1")));
    assertThat(scoped.refuse(InetAddress.ofLiteral("10.1.255.1"))).isEmpty();
    assertThat(scoped.refuse(InetAddress.ofLiteral("::1"))).isEmpty();
    assertThat(scoped.refuse(InetAddress.ofLiteral("10.2.0.1"))).isPresent();
    assertThat(scoped.refuse(InetAddress.ofLiteral("127.0.0.1"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/8", "172.16.0.0/12", "100.64.0.0/10", "fc00::/7", "2002::/16"})
  @DisplayName("refuses every address of a special block")
  void wholeBlocks(String block) throws UnknownHostException {
    Cidr cidr = Cidr.parse(block);
    Random random = new Random(42);
    for (int i = 0; i < 2000; i++) {
      InetAddress address = randomIn(cidr, random);
      assertThat(guard.refuse(address)).as(address.getHostAddress()).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "localhost", "::/129", "/8"})
  @DisplayName("tells what is no block and how one is written")
  void malformed(String text) {
    assertThatThrownBy(() -> Cidr.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("127.0.0.0/8");
  }

  @ParameterizedTest
  @CsvSource({
    "http://Example.COM/x, http://example.com, 80, example.com",
    "https://example.com:443/x, https://example.com, 443, example.com",
    "https://example.com:8443, https://example.com:8443, 8443, example.com:8443",
    "HTTP://[::1]:8080/, http://[::1]:8080, 8080, [::1]:8080"
  })
  @DisplayName("names a destination by scheme, host and port")
  void destinations(String url, String text, int port, String authority) {
    Destination destination = Destination.of(URI.create(url));
    assertThat(destination).hasToString(text);
    assertThat(destination.port()).isEqualTo(port);
    assertThat(destination.authority()).isEqualTo(authority);
  }

  private static InetAddress randomIn(Cidr cidr, Random random) throws UnknownHostException {
    byte[] network = cidr.network().getAddress();
    int free = network.length * Byte.SIZE - cidr.prefix();
    BigInteger address = new BigInteger(1, network).or(new BigInteger(free, random));
    byte[] bytes = address.toByteArray();
    byte[] fixed = new byte[network.length];
    for (int i = 1; i <= Math.min(bytes.length, fixed.length); i++) {
      fixed[fixed.length - i] = bytes[bytes.length - i];
    }
    return InetAddress.getByAddress(fixed);
  }
}
