package io.hookline.destination;

import java.net.InetAddress;

/**
 * A block of addresses, such as {@code 127.0.0.0/8} or {@code fd00::/8}; a bare address is a block
 * of one.
 *
 * @param network its first address
 * @param prefix how many leading bits all its addresses share
 */
public record Cidr(InetAddress network, int prefix) {

  /**
   * Reads a block.
   *
   * @throws IllegalArgumentException with a message for people where {@code text} is none
   */
  public static Cidr parse(String text) {
    int slash = text.indexOf('/');
    InetAddress network = address(slash < 0 ? text : text.substring(0, slash), text);
    int bits = network.getAddress().length * Byte.SIZE;
    return new Cidr(network, slash < 0 ? bits : prefix(text.substring(slash + 1), bits, text));
  }

  /** Whether {@code address} is in this block. */
  public boolean contains(InetAddress address) {
    byte[] ours = network.getAddress();
    byte[] theirs = address.getAddress();
    return ours.length == theirs.length && sharedBits(ours, theirs) >= prefix;
  }

  @Override
  public String toString() {
    return network.getHostAddress() + "/" + prefix;
  }

  private static int sharedBits(byte[] one, byte[] other) {
    for (int i = 0; i < one.length; i++) {
      int difference = (one[i] ^ other[i]) & 0xff;
      if (difference != 0) {
        return i * Byte.SIZE
            + Integer.numberOfLeadingZeros(difference)
            - (Integer.SIZE - Byte.SIZE);
      }
    }
    return one.length * Byte.SIZE;
  }

  private static InetAddress address(String literal, String whole) {
    try {
      return InetAddress.ofLiteral(literal);
    } catch (IllegalArgumentException notAnAddress) {
      throw malformed(whole);
    }
  }

  private static int prefix(String digits, int bits, String whole) {
    try {
      int prefix = Integer.parseInt(digits);
      if (prefix >= 0 && prefix <= bits) {
        return prefix;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through to the one message that covers all that can be wrong.
    }
    throw malformed(whole);
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException(
        "\"" + text + "\" is no address block; write one as 127.0.0.0/8 or fd00::/8");
  }
}
