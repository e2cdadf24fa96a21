package io.hookline.job;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which parts of a request may hold secrets, and are not shown unless asked for. */
public final class SecretHeaders {
  private static final String MASK = "****";

  /** Rather one too many: a mask can be lifted. A key of idempotence opens nothing. */
  private static final Pattern NAMES =
      Pattern.compile(
          "auth|bearer|cookie|credential|hmac|jwt|(?<!idempotency.)key|passw|pwd|secret|session"
              + "|signature|token");

  private SecretHeaders() {}

  /** Whether the value of a field with this name is not to be shown. */
  public static boolean isSecret(String name) {
    return NAMES.matcher(name.toLowerCase(Locale.ROOT)).find();
  }

  /** The field, its value masked where it may be a secret. */
  public static Header masked(Header field) {
    return isSecret(field.name()) ? new Header(field.name(), MASK) : field;
  }

  /** The URL with its query masked, where secrets use to be. */
  public static String masked(URI url) {
    String text = url.toString();
    int query = text.indexOf('?');
    return query < 0 ? text : text.substring(0, query + 1) + MASK;
  }

  /** The fields, masked one by one. */
  public static Headers masked(Headers fields) {
    return new Headers(fields.fields().stream().map(SecretHeaders::masked).toList());
  }
}
