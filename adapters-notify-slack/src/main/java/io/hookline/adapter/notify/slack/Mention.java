package io.hookline.adapter.notify.slack;

import java.util.regex.Pattern;

/**
 * Somebody whom a message calls.
 *
 * @param markup as Slack's markup has it
 */
public record Mention(String markup) {
  static final String EXPECTED =
      "here, channel, everyone, or the id of a member (U...) or of a user group (S...)";

  private static final Pattern ALL = Pattern.compile("here|channel|everyone");
  private static final Pattern MEMBER = Pattern.compile("[UW][A-Z0-9]{5,30}");
  private static final Pattern GROUP = Pattern.compile("S[A-Z0-9]{5,30}");

  /**
   * Reads what people write.
   *
   * @throws IllegalArgumentException where it is nobody
   */
  static Mention parse(String text) {
    if (ALL.matcher(text).matches()) {
      return new Mention("<!" + text + ">");
    }
    if (MEMBER.matcher(text).matches()) {
      return new Mention("<@" + text + ">");
    }
    Endpoint.require(GROUP.matcher(text).matches());
    return new Mention("<!subteam^" + text + ">");
  }
}
