package io.hookline.signature;

import io.hookline.job.Header;
import io.hookline.job.Payload;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A shared secret to sign with as Standard Webhooks 1.0 says: scheme {@code v1}, HMAC-SHA256.
 * Immutable.
 */
public final class StandardWebhooksKey {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LEAST_BYTES = 24;
  private static final int MOST_BYTES = 64;

  private final SecretKeySpec key;

  private StandardWebhooksKey(byte[] bytes) {
    key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /**
   * Reads a secret: {@code whsec_}, which may be missing, and 24 to 64 bytes in base64.
   *
   * @throws IllegalArgumentException where it is none; the message does not show it
   */
  public static StandardWebhooksKey parse(String text) {
    byte[] bytes = decoded(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
    if (bytes.length < LEAST_BYTES || bytes.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "the secret must have %d to %d bytes, it has %d"
              .formatted(LEAST_BYTES, MOST_BYTES, bytes.length));
    }
    return new StandardWebhooksKey(bytes);
  }

  /**
   * The three headers that prove where {@code body} comes from.
   *
   * @param id the same for each try to send it
   * @param at when it is sent; receivers refuse what is older than some minutes
   */
  public List<Header> headers(String id, Instant at, Payload body) {
    String seconds = String.valueOf(at.getEpochSecond());
    return List.of(
        new Header("webhook-id", id),
        new Header("webhook-timestamp", seconds),
        new Header("webhook-signature", "v1," + signature(id, seconds, body)));
  }

  private String signature(String id, String seconds, Payload body) {
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    signed.writeBytes((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
    signed.writeBytes(body.bytes());
    return Base64.getEncoder().encodeToString(hmac(signed.toByteArray()));
  }

  private byte[] hmac(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException broken) {
      throw new IllegalArgumentException("the secret is not base64", broken);
    }
  }
}
