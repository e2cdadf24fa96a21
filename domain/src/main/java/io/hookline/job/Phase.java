package io.hookline.job;

/** The steps of a call that can run out of time, in their order. */
public enum Phase {
  RESOLVE("name resolution"),
  CONNECT("connect"),
  TLS("TLS handshake"),
  RESPONSE("response"),
  BODY("response body");

  private final String text;

  Phase(String text) {
    this.text = text;
  }

  /** The phase as it reads in {@code connect timed out after 5s}. */
  public String text() {
    return text;
  }
}
