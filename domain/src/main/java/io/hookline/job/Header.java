package io.hookline.job;

/**
 * One HTTP header field, checked so that it can be written to a connection as it is.
 *
 * @param name a token as RFC 9110 section 5.6.2 defines it
 * @param value any text without control characters other than tab (RFC 9110 section 5.5)
 */
public record Header(String name, String value) {
  private static final String TOKEN_SYMBOLS = "!#$%&'*+-.^_`|~";

  /** Refuses names and values that would break, or inject into, the request. */
  public Header {
    if (name.isEmpty() || !Chars.all(name, Header::isToken)) {
      throw new IllegalArgumentException("header name \"" + printable(name) + "\" is not a token");
    }
    if (!Chars.all(value, Header::isFieldText)) {
      throw new IllegalArgumentException(
          "header " + name + " has a line break or another control character in its value");
    }
  }

  private static boolean isToken(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || TOKEN_SYMBOLS.indexOf(c) >= 0;
  }

  private static boolean isFieldText(int c) {
    return c == '\t' || (c >= ' ' && c != 0x7f);
  }

  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
