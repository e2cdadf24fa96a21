package io.hookline.adapter.notify.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hookline.job.Payload;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON in the strings of which placeholders such as {@code {{title}}} stand. They are filled in
 * after it was parsed, so that no value can break out of its string. Immutable.
 */
final class Template {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final JsonNode root;

  private Template(JsonNode root) {
    this.root = root;
  }

  /**
   * Reads one.
   *
   * @param place what it was read from, for errors
   * @throws IllegalArgumentException with the line, where it is no JSON or has a placeholder that
   *     is none of {@code names}
   */
  static Template parse(String text, String place, Set<String> names) {
    Matcher placeholders = PLACEHOLDER.matcher(text);
    while (placeholders.find()) {
      if (!names.contains(placeholders.group(1))) {
        throw new IllegalArgumentException(
            "%s:%d: there is no placeholder %s; there are: %s"
                .formatted(
                    place,
                    line(text, placeholders.start()),
                    placeholders.group(),
                    String.join(", ", names.stream().sorted().toList())));
      }
    }
    try {
      return new Template(JSON.readTree(text));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(
          "%s:%d: this is not JSON: %s"
              .formatted(
                  place,
                  broken.getLocation() == null ? 1 : broken.getLocation().getLineNr(),
                  broken.getOriginalMessage()),
          broken);
    }
  }

  /** With {@code values} filled in. */
  Payload filled(Map<String, Object> values) {
    return Payload.of(filled(root, values).toString());
  }

  private static JsonNode filled(JsonNode node, Map<String, Object> values) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        ObjectNode object = NODES.objectNode();
        node.forEachEntry((name, value) -> object.set(name, filled(value, values)));
        yield object;
      }
      case ARRAY -> {
        ArrayNode array = NODES.arrayNode();
        node.forEach(element -> array.add(filled(element, values)));
        yield array;
      }
      case STRING -> filled(node.textValue(), values);
      case BINARY, BOOLEAN, MISSING, NULL, NUMBER, POJO -> node;
    };
  }

  private static JsonNode filled(String text, Map<String, Object> values) {
    Matcher whole = PLACEHOLDER.matcher(text);
    if (whole.matches() && values.get(whole.group(1)) instanceof Long number) {
      return NODES.numberNode(number);
    }
    return NODES.textNode(
        PLACEHOLDER
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(value(found, values))));
  }

  private static String value(MatchResult placeholder, Map<String, Object> values) {
    return String.valueOf(values.getOrDefault(placeholder.group(1), ""));
  }

  private static long line(String text, int offset) {
    return 1 + text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }
}
