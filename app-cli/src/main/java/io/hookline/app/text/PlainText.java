package io.hookline.app.text;

import java.net.URI;
import java.net.URISyntaxException;

/** Text of strangers, made fit for one line: it can neither break a line nor colour a terminal. */
public final class PlainText {
  private PlainText() {}

  /** Appends {@code text}, control characters as question marks. */
  public static void append(String text, StringBuilder line) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) ? '?' : c);
    }
  }

  /** Appends {@code url} without its query and user information, where secrets use to be. */
  public static void appendUrl(URI url, StringBuilder line) {
    if (url.getRawUserInfo() != null) {
      line.append(url.getScheme()).append("://").append(hostAndPort(url)).append(url.getRawPath());
      return;
    }
    String text = url.toString();
    int end = end(text);
    line.append(text, 0, end);
  }

  /** {@code url} as it may be shown. */
  public static String of(URI url) {
    StringBuilder text = new StringBuilder();
    appendUrl(url, text);
    return text.toString();
  }

  /** The same for a URL that is only text. */
  public static String ofUrl(String url) {
    try {
      return of(new URI(url));
    } catch (URISyntaxException noUrl) {
      return of(url.substring(0, end(url)));
    }
  }

  /** {@code text} as it may be shown. */
  public static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    append(text, plain);
    return plain.toString();
  }

  private static String hostAndPort(URI url) {
    return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
  }

  private static int end(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == '?' || c == '#') {
        return i;
      }
    }
    return url.length();
  }
}
