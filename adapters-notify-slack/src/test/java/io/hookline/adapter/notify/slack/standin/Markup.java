package io.hookline.adapter.notify.slack.standin;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Slack sees in a text, from https://docs.slack.dev/messaging/formatting-message-text: &amp;,
 * &lt; and &gt; are to be escaped; what stands between &lt; and &gt; is a mention, a channel, a
 * date or a link.
 */
public final class Markup {
  private static final Pattern TAG = Pattern.compile("<([^<>]*)>");
  private static final Pattern LONE_AMPERSAND = Pattern.compile("&(?!(amp|lt|gt);)");
  private static final Pattern MENTION =
      Pattern.compile("(!(here|channel|everyone|subteam\\^S\\w+)|@[UW]\\w+|#C\\w+)(\\|.+)?");
  private static final Pattern DATE =
      Pattern.compile(
          "!date\\^[0-9]{1,10}\\^[^^|]*\\{"
              + "(date_num|date|date_short|date_long|date_pretty|date_short_pretty|date_long_pretty"
              + "|time|time_secs|ago)}[^^|]*(\\^https?://[^|]+)?\\|.+");
  private static final Pattern LINK = Pattern.compile("(https?://|mailto:)[^|]+(\\|.+)?");

  private Markup() {}

  /** What is not markup and not escaped either. */
  public static List<String> problems(String text) {
    Stream<String> tags =
        tags(text)
            .filter(tag ->
                Stream.of(MENTION, DATE, LINK).noneMatch(form -> form.matcher(tag).matches()))
            .map(tag -> "invalid markup <" + tag + ">");
    String rest = TAG.matcher(text).replaceAll("");
    Stream<String> loose =
        rest.contains("<") || rest.contains(">") || LONE_AMPERSAND.matcher(text).find()
            ? Stream.of("has an unescaped &, < or >")
            : Stream.empty();
    return Stream.concat(tags, loose).toList();
  }

  /** Who is called by {@code text}. */
  public static List<String> mentions(String text) {
    return tags(text).filter(MENTION.asMatchPredicate()).toList();
  }

  /** Where {@code text} leads. */
  public static List<String> links(String text) {
    return tags(text).filter(LINK.asMatchPredicate()).toList();
  }

  private static Stream<String> tags(String text) {
    return TAG.matcher(text).results().map((MatchResult tag) -> tag.group(1));
  }
}
