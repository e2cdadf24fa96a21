package io.hookline.adapter.notify.slack.standin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what browsers send. */
final class Forms {
  private static final Pattern PAIRS = Pattern.compile("&");

  private Forms() {}

  static Map<String, String> read(String body) {
    return PAIRS
        .splitAsStream(body)
        .collect(
            Collectors.toMap(
                pair -> decoded(pair.substring(0, pair.indexOf('='))),
                pair -> decoded(pair.substring(pair.indexOf('=') + 1))));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
