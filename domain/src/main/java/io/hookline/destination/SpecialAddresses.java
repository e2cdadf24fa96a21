package io.hookline.destination;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Address blocks that are not public: those that the IANA IPv4 and IPv6 Special-Purpose Address
 * Registries list as not globally reachable, multicast, and IPv6 blocks that carry an IPv4 address
 * inside, by which a private one could be reached in disguise.
 */
final class SpecialAddresses {
  private static final List<Block> BLOCKS =
      List.of(
          new Block("127.0.0.0/8", "a loopback address"),
          new Block("10.0.0.0/8", "a private address"),
          new Block("172.16.0.0/12", "a private address"),
          new Block("192.168.0.0/16", "a private address"),
          new Block("169.254.0.0/16", "a link-local address"),
          new Block("100.64.0.0/10", "a carrier-grade NAT address"),
          new Block("0.0.0.0/8", "an address of this network"),
          new Block("192.0.0.0/24", "an IETF protocol address"),
          new Block("192.0.2.0/24", "a documentation address"),
          new Block("198.51.100.0/24", "a documentation address"),
          new Block("203.0.113.0/24", "a documentation address"),
          new Block("192.88.99.0/24", "a 6to4 relay address"),
          new Block("198.18.0.0/15", "a benchmarking address"),
          new Block("224.0.0.0/4", "a multicast address"),
          new Block("240.0.0.0/4", "a reserved address"),
          new Block("::1/128", "a loopback address"),
          new Block("::/96", "an IPv4-compatible address"),
          new Block("fc00::/7", "a private address"),
          new Block("fe80::/10", "a link-local address"),
          new Block("fec0::/10", "a site-local address"),
          new Block("64:ff9b::/96", "an address translated to IPv4"),
          new Block("64:ff9b:1::/48", "an address translated to IPv4"),
          new Block("2002::/16", "a 6to4 address"),
          new Block("2001::/23", "an IETF protocol address"),
          new Block("2001:db8::/32", "a documentation address"),
          new Block("3fff::/20", "a documentation address"),
          new Block("5f00::/16", "a segment routing address"),
          new Block("100::/64", "a discard address"),
          new Block("ff00::/8", "a multicast address"));

  private SpecialAddresses() {}

  /** What kind of special address it is; empty for a public one. */
  static Optional<String> kind(InetAddress address) {
    for (Block block : BLOCKS) {
      if (block.cidr.contains(address)) {
        return Optional.of(block.kind);
      }
    }
    return Optional.empty();
  }

  private record Block(Cidr cidr, String kind) {
    Block(String cidr, String kind) {
      this(Cidr.parse(cidr), kind);
    }
  }
}
