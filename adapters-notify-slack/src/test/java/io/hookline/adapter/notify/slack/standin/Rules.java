package io.hookline.adapter.notify.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What Slack demands of a message, from its reference under https://docs.slack.dev/reference/:
 *
 * <ul>
 *   <li>methods/chat.postMessage: at most 50 blocks, and {@code text} beside them as the fallback;
 *       text is to stay below 4,000 characters, and is cut at 40,000
 *   <li>block-kit/blocks/header-block: {@code text} is required, plain_text, at most 150 characters
 *   <li>block-kit/blocks/section-block: {@code text} of at most 3,000 characters, or {@code
 *       fields}, at most 10 of at most 2,000
 *   <li>block-kit/blocks/context-block: {@code elements} is required, at most 10
 *   <li>every block: {@code block_id} of at most 255 characters, unique in the message
 * </ul>
 *
 * That all text in the blocks together is limited is documented nowhere:
 * github.com/slackapi/bolt-js issue 2867 tells that 9,597 characters were taken, and 11,341 refused
 * as msg_blocks_too_long.
 */
public final class Rules {
  private static final int BLOCKS = 50;
  private static final int FALLBACK = 4000;
  private static final int HEADER = 150;
  private static final int SECTION = 3000;
  private static final int FIELDS = 10;
  private static final int FIELD = 2000;
  private static final int ELEMENTS = 10;
  private static final int BLOCK_ID = 255;
  private static final int TOGETHER = 9597;

  private final List<String> problems = new ArrayList<>();
  private final Set<String> blockIds = new HashSet<>();
  private int together;

  private Rules() {}

  /** Every rule that {@code message} breaks; none where Slack takes it. */
  public static List<String> broken(JsonNode message) {
    Rules rules = new Rules();
    rules.message(message);
    return rules.problems;
  }

  private void message(JsonNode message) {
    fallback(message.path("text"));
    JsonNode blocks = message.path("blocks");
    size("blocks", blocks, BLOCKS);
    for (int i = 0; i < blocks.size(); i++) {
      block("blocks[" + i + "]", blocks.get(i));
    }
    require(together <= TOGETHER, "msg_blocks_too_long: %d characters".formatted(together));
  }

  private void fallback(JsonNode text) {
    require(
        text.isTextual() && !text.asText().isBlank(), "text: is missing, blocks need a fallback");
    require(text.asText().length() <= FALLBACK, "text: has more than 4000 characters");
    Markup.problems(text.asText()).forEach(problem -> problems.add("text: " + problem));
  }

  private void block(String at, JsonNode block) {
    blockId(at, block);
    switch (block.path("type").asText()) {
      case "header" -> header(at, block);
      case "section" -> section(at, block);
      case "context" -> context(at, block);
      case "divider" -> only(at, block, Set.of("type", "block_id"));
      default -> problems.add(at + ": invalid type " + block.path("type"));
    }
  }

  private void blockId(String at, JsonNode block) {
    if (block.has("block_id")) {
      String id = block.get("block_id").asText();
      require(!id.isEmpty() && id.length() <= BLOCK_ID, at + ".block_id: is too long, or empty");
      require(blockIds.add(id), at + ".block_id: is not unique");
    }
  }

  private void header(String at, JsonNode block) {
    only(at, block, Set.of("type", "block_id", "text"));
    require(
        block.path("text").path("type").asText().equals("plain_text"),
        at + ".text: must be plain_text");
    text(at + ".text", block.path("text"), HEADER);
  }

  private void section(String at, JsonNode block) {
    only(at, block, Set.of("type", "block_id", "text", "fields", "expand"));
    require(block.has("text") || block.has("fields"), at + ": needs text or fields");
    if (block.has("text")) {
      text(at + ".text", block.get("text"), SECTION);
    }
    if (block.has("fields")) {
      texts(at + ".fields", block.get("fields"), FIELDS, FIELD);
    }
  }

  private void context(String at, JsonNode block) {
    only(at, block, Set.of("type", "block_id", "elements"));
    texts(at + ".elements", block.path("elements"), ELEMENTS, SECTION);
  }

  private void texts(String at, JsonNode texts, int most, int longest) {
    size(at, texts, most);
    for (int i = 0; i < texts.size(); i++) {
      text(at + "[" + i + "]", texts.get(i), longest);
    }
  }

  /** block-kit/composition-objects/text-object: 1 to 3,000 characters, and two kinds of it. */
  private void text(String at, JsonNode object, int longest) {
    String kind = object.path("type").asText();
    String text = object.path("text").asText();
    require(object.path("text").isTextual() && !text.isEmpty(), at + ".text: is missing");
    require(
        text.length() <= longest,
        "%s: has %d characters, at most %d".formatted(at, text.length(), longest));
    together += text.length();
    switch (kind) {
      case "plain_text" -> only(at, object, Set.of("type", "text", "emoji"));
      case "mrkdwn" -> only(at, object, Set.of("type", "text", "verbatim"));
      default -> problems.add(at + ".type: must be plain_text or mrkdwn");
    }
    Markup.problems(text).forEach(problem -> problems.add(at + ": " + problem));
  }

  private void size(String at, JsonNode array, int most) {
    require(
        array.isArray() && !array.isEmpty() && array.size() <= most,
        "%s: must be a list of 1 to %d, it has %d".formatted(at, most, array.size()));
  }

  private void only(String at, JsonNode object, Set<String> known) {
    object
        .fieldNames()
        .forEachRemaining(name -> require(known.contains(name), at + ": unknown field " + name));
  }

  private void require(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }
}
