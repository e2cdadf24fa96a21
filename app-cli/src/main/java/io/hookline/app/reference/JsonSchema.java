package io.hookline.app.reference;

import com.fasterxml.jackson.core.JsonGenerator;
import io.hookline.app.plugin.ProviderRegistry;
import io.hookline.spi.Key;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JSON Schema (draft 07, which YAML editors know best) of the configuration file. Keys may be
 * nested or written with dots at every level, so each object knows all that may stand below it.
 */
public final class JsonSchema {
  private static final String DEFINITIONS = "#/definitions/";

  private final KeyCatalog catalog;
  private final SortedMap<String, Key<?>> keys = new TreeMap<>();

  /** Of the keys of the application and of {@code adapters}. */
  public JsonSchema(ProviderRegistry adapters) {
    catalog = KeyCatalog.of(adapters);
    catalog.keys().forEach(key -> keys.put(key.name(), key));
  }

  /** The schema, with a line for each value. */
  public String text() {
    return JsonText.pretty(json -> {
      json.writeStartObject();
      json.writeStringField("$schema", "http://json-schema.org/draft-07/schema#");
      json.writeStringField("title", "Settings of Hookline");
      writeObject("", json);
      json.writeObjectFieldStart("definitions");
      for (String section : sections()) {
        json.writeObjectFieldStart(section);
        writeObject(section + ".", json);
        json.writeEndObject();
      }
      for (Key<?> key : keys.values()) {
        json.writeObjectFieldStart(key.name());
        new KeySchema(key, catalog.types(key)).write(json);
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeEndObject();
    });
  }

  private void writeObject(String prefix, JsonGenerator json) throws IOException {
    json.writeStringField("type", "object");
    json.writeBooleanField("additionalProperties", false);
    json.writeObjectFieldStart("properties");
    for (Map.Entry<String, String> below : below(prefix).entrySet()) {
      json.writeObjectFieldStart(below.getKey());
      json.writeStringField("$ref", DEFINITIONS + below.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** What may stand below {@code prefix}, as it is written there. */
  private SortedMap<String, String> below(String prefix) {
    SortedMap<String, String> below = new TreeMap<>();
    List<String> names = new ArrayList<>(sections());
    names.addAll(keys.keySet());
    names.stream()
        .filter(name -> name.startsWith(prefix))
        .forEach(name -> below.put(name.substring(prefix.length()), name));
    return below;
  }

  /** Each beginning of a key, up to a dot. */
  private List<String> sections() {
    SortedMap<String, Boolean> sections = new TreeMap<>();
    for (String name : keys.keySet()) {
      for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
        sections.put(name.substring(0, dot), true);
      }
    }
    return List.copyOf(sections.keySet());
  }
}
