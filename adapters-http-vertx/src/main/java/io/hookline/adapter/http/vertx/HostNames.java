package io.hookline.adapter.http.vertx;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** What can be told of the host of a URL without asking anybody. */
final class HostNames {
  private static final String LOCALHOST = "localhost";

  private HostNames() {}

  /** The address that {@code host} writes out, in any spelling that the JDK knows. */
  static Optional<InetAddress> literal(String host) {
    try {
      return Optional.of(InetAddress.ofLiteral(bare(host)));
    } catch (IllegalArgumentException aName) {
      return Optional.empty();
    }
  }

  /** Whether {@code host} always means this machine, by RFC 6761 section 6.3. */
  static boolean isLocalhost(String host) {
    String name = bare(host);
    return name.equals(LOCALHOST) || name.endsWith("." + LOCALHOST);
  }

  /** Whether {@code host} never exists, by RFC 6761 section 6.4. */
  static boolean isInvalid(String host) {
    return bare(host).endsWith(".invalid");
  }

  /** {@code host} as certificates name it: without brackets and without the final dot. */
  static String bare(String host) {
    if (host.startsWith("[") && host.endsWith("]")) {
      return host.substring(1, host.length() - 1);
    }
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /** {@code address} with {@code host} as its name, so that nobody asks for its name later. */
  static InetAddress named(String host, byte[] address) {
    try {
      return InetAddress.getByAddress(host, address);
    } catch (UnknownHostException wrongLength) {
      throw new IllegalArgumentException(wrongLength);
    }
  }
}
