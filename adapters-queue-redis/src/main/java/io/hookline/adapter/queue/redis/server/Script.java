package io.hookline.adapter.queue.redis.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;

/** The scripts that run on the server; each does all it does, or nothing. */
public enum Script {
  JOIN,
  CLAIM,
  SETTLE,
  RENEW,
  LEAVE,
  REJECT,
  STATUS,
  PUBLISH,
  OVERVIEW,
  FIND,
  PAUSE,
  RESUME;

  private static final String FOLDER = "/io/hookline/adapter/queue/redis/script/";

  private final byte[] source = joined(read("prelude"), read(name().toLowerCase(Locale.ROOT)));
  private final String digest = sha1(source);

  /** Its text. */
  byte[] source() {
    return source;
  }

  /** What the server knows it by, once it has seen the text. */
  String digest() {
    return digest;
  }

  private static byte[] read(String name) {
    try (InputStream file = Script.class.getResourceAsStream(FOLDER + name + ".lua")) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static String sha1(byte[] text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
