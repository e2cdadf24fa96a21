package io.hookline.adapter.queue.file.added;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A set of texts, of each of which 64 bits are kept. Two texts are taken for one once in about
 * 10^12 times where there are ten million; a seed that is drawn anew keeps anybody from bringing
 * that about. Not safe for use by many threads.
 */
public final class Digests {
  private static final long FREE = 0;

  private final byte[] seed;
  private final MessageDigest sha256;
  private long[] slots = new long[1 << 10];
  private int size;

  /** None yet. */
  public Digests(byte[] seed) {
    this.seed = seed.clone();
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Adds {@code text}. */
  public void add(String text) {
    if (4L * size >= 3L * slots.length) {
      grow();
    }
    long digest = digest(text);
    int slot = slotOf(digest);
    size += slots[slot] == FREE ? 1 : 0;
    slots[slot] = digest;
  }

  /** Whether {@code text} was added. */
  public boolean contains(String text) {
    long digest = digest(text);
    return slots[slotOf(digest)] == digest;
  }

  private long digest(String text) {
    sha256.update(seed);
    long digest = ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    return digest == FREE ? 1 : digest;
  }

  private int slotOf(long digest) {
    int mask = slots.length - 1;
    int index = (int) digest & mask;
    while (slots[index] != FREE && slots[index] != digest) {
      index = (index + 1) & mask;
    }
    return index;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long digest : old) {
      if (digest != FREE) {
        slots[slotOf(digest)] = digest;
      }
    }
  }
}
