package io.hookline.app.text;

import io.hookline.job.Payload;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bodies as text, where they are text. */
public final class PayloadText {
  private PayloadText() {}

  /** The text of {@code payload}; empty where it is not UTF-8 or holds control characters. */
  public static Optional<String> of(Payload payload) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload.bytes())).toString();
      return text.chars().allMatch(PayloadText::isText) ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException binary) {
      return Optional.empty();
    }
  }

  private static boolean isText(int c) {
    return c == '\n' || c == '\r' || c == '\t' || !Character.isISOControl(c);
  }
}
