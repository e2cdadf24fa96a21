package io.hookline.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import java.io.IOException;
import java.util.Optional;

/** An adapter that can be chosen, or a plugin that cannot, as one object, on one line. */
public final class AdapterJson {
  private AdapterJson() {}

  /**
   * One that can be chosen.
   *
   * @param version of the jar that it came in, where that tells
   * @param vendor who made that jar, where it tells
   * @param from where it came from
   */
  public static String adapter(
      AdapterProvider<?> provider, Optional<String> version, Optional<String> vendor, String from) {
    return JsonWriting.text(json -> {
      json.writeStartObject();
      json.writeStringField("port", provider.port().getSimpleName());
      json.writeStringField("type", provider.type());
      optional("version", version, json);
      optional("vendor", vendor, json);
      json.writeStringField("from", from);
      json.writeArrayFieldStart("keys");
      for (Key<?> key : provider.keys()) {
        write(key, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /** A plugin that cannot be used, and why. */
  public static String broken(String from, String cause) {
    return JsonWriting.text(json -> {
      json.writeStartObject();
      json.writeStringField("from", from);
      json.writeStringField("broken", cause);
      json.writeEndObject();
    });
  }

  private static void write(Key<?> key, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", key.name());
    json.writeStringField("type", key.type().expected());
    optional("default", key.fallback(), json);
    json.writeBooleanField("required", key.isRequired());
    json.writeBooleanField("secret", key.secret());
    json.writeStringField("meaning", key.meaning());
    json.writeEndObject();
  }

  private static void optional(String name, Optional<String> text, JsonGenerator json)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(name, text.get());
    }
  }
}
