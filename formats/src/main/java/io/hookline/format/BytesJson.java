package io.hookline.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.hookline.job.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Bytes as a string where they are UTF-8, and as {@code {"base64":"..."}} where they are not. */
public final class BytesJson {
  private static final String BASE64 = "base64";

  private BytesJson() {}

  /** The value as text. */
  public static String write(Payload bytes) {
    return JsonWriting.text(json -> write(bytes, json));
  }

  /** Writes the value. */
  public static void write(Payload bytes, JsonGenerator json) throws IOException {
    String text = bytes.text();
    if (isExactly(text, bytes)) {
      json.writeString(text);
    } else {
      json.writeStartObject();
      json.writeStringField(BASE64, Base64.getEncoder().encodeToString(bytes.bytes()));
      json.writeEndObject();
    }
  }

  /**
   * The bytes in {@code text}.
   *
   * @throws IllegalArgumentException where there are none
   */
  public static Payload read(String text) {
    return read("payload", JsonReading.read(text));
  }

  static Payload read(String place, JsonNode value) {
    if (value.isTextual()) {
      return Payload.of(value.textValue());
    }
    if (!value.isObject()) {
      throw new IllegalArgumentException(place + ": is neither a text nor {\"base64\": \"...\"}");
    }
    Fields fields = Fields.of(place, value, List.of(BASE64));
    return fields.required(BASE64, BytesJson::decoded);
  }

  private static Payload decoded(String base64) {
    try {
      return Payload.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException invalid) {
      throw new IllegalArgumentException("is no Base64", invalid);
    }
  }

  /** What is not UTF-8 was replaced when it was read, and does not come back. */
  private static boolean isExactly(String text, Payload bytes) {
    return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes.bytes());
  }
}
