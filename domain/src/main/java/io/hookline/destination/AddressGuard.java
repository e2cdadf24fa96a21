package io.hookline.destination;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Decides which addresses may be called, so that a webhook URL cannot reach into the network that
 * Hookline runs in. It judges the resolved address that is then connected to. Immutable.
 *
 * @param allow blocks that may be called although they are not public
 */
public record AddressGuard(List<Cidr> allow) {
  /** Keeps its own copy. */
  public AddressGuard {
    allow = List.copyOf(allow);
  }

  /** Why {@code address} may not be called and what would allow it, or empty where it may. */
  public Optional<String> refuse(InetAddress address) {
    return SpecialAddresses.kind(address)
        .filter(kind -> allow.stream().noneMatch(block -> block.contains(address)))
        .map(kind -> reason(address, kind));
  }

  private static String reason(InetAddress address, String kind) {
    return "%s is %s; allow it with http.allow".formatted(address.getHostAddress(), kind);
  }
}
