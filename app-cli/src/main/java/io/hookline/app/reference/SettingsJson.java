package io.hookline.app.reference;

import com.fasterxml.jackson.core.JsonGenerator;
import io.hookline.app.config.EffectiveSetting;
import java.io.IOException;
import java.util.List;

/** What holds for each key, as an array of objects. */
public final class SettingsJson {
  private SettingsJson() {}

  /** On one line. */
  public static String of(List<EffectiveSetting> settings) {
    return JsonText.of(json -> {
      json.writeStartArray();
      for (EffectiveSetting setting : settings) {
        write(setting, json);
      }
      json.writeEndArray();
    });
  }

  private static void write(EffectiveSetting setting, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("key", setting.key());
    if (setting.text().isPresent()) {
      json.writeStringField("value", setting.text().get());
    } else {
      json.writeNullField("value");
    }
    json.writeStringField("source", setting.source());
    json.writeEndObject();
  }
}
