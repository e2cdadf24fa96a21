package io.hookline.adapter.notify.slack;

import java.util.regex.Pattern;

/** The token of a Slack app's bot. It never shows. */
public final class BotToken {
  static final String EXPECTED = "the Bot User OAuth Token of a Slack app, which begins with xoxb-";

  private static final Pattern FORM = Pattern.compile("xoxb-[A-Za-z0-9-]{10,250}");
  private final String text;

  /**
   * Checks {@code text}.
   *
   * @throws IllegalArgumentException where it is none
   */
  BotToken(String text) {
    Endpoint.require(FORM.matcher(text).matches());
    this.text = text;
  }

  String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "xoxb-***";
  }
}
