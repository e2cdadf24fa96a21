package io.hookline.adapter.notify.slack;

import java.net.URI;
import java.util.regex.Pattern;

/** The URL of an incoming webhook. Whoever has it can post, so it shows no more than its host. */
public final class WebhookUrl {
  static final String EXPECTED =
      "the https URL of an incoming webhook, such as"
          + " https://hooks.slack.com/services/T000/B000/XXXX";

  private static final Pattern SLACK_HOST = Pattern.compile("hooks\\.slack(-gov)?\\.com");
  private static final Pattern SLACK_PATH = Pattern.compile("/services/\\w+/\\w+/\\w+");
  private final URI uri;

  /**
   * Checks {@code text}.
   *
   * @throws IllegalArgumentException where it is none
   */
  WebhookUrl(String text) {
    uri = Endpoint.checked(text);
    boolean slack = SLACK_HOST.matcher(uri.getHost()).matches();
    Endpoint.require(
        (slack ? SLACK_PATH : Pattern.compile("/.+")).matcher(uri.getPath()).matches());
  }

  URI reveal() {
    return uri;
  }

  /** Its host, for people. */
  @Override
  public String toString() {
    return uri.getHost();
  }
}
