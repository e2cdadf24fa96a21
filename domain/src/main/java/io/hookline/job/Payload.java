package io.hookline.job;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a request or response body. Whoever makes one hands the array over for good. */
public final class Payload {
  /** No body. */
  public static final Payload EMPTY = new Payload(new byte[0]);

  private final byte[] bytes;

  private Payload(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes {@code bytes} without a copy; the caller must not change them afterwards. */
  public static Payload of(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new Payload(bytes);
  }

  /** The UTF-8 bytes of {@code text}. */
  public static Payload of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes themselves, not a copy: read only. */
  public byte[] bytes() {
    return bytes;
  }

  /** The first {@code count} bytes, or all where there are fewer. */
  public Payload first(int count) {
    return bytes.length <= count ? this : of(Arrays.copyOf(bytes, count));
  }

  /** Number of bytes. */
  public int size() {
    return bytes.length;
  }

  /** The bytes read as UTF-8, for people. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Payload that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
