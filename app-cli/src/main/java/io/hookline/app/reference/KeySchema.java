package io.hookline.app.reference;

import com.fasterxml.jackson.core.JsonGenerator;
import io.hookline.spi.Key;
import io.hookline.spi.Shape;
import io.hookline.spi.Shape.Amount;
import io.hookline.spi.Shape.Choice;
import io.hookline.spi.Shape.Decimal;
import io.hookline.spi.Shape.Flag;
import io.hookline.spi.Shape.Items;
import io.hookline.spi.Shape.Text;
import io.hookline.spi.Shape.Unit;
import io.hookline.spi.Shape.Whole;
import java.io.IOException;
import java.util.List;

/**
 * What a JSON Schema says of one key.
 *
 * @param key the key
 * @param types the types of adapters that it chooses from; none where it chooses none
 */
record KeySchema(Key<?> key, List<String> types) {
  /** What holds {@code ${NAME}} may be anything once that is put in. */
  private static final String EXPANDED = "\\$\\{.+\\}";

  private static final String DURATION = "^[0-9]+ *(ms|s|m|h|d)$";
  private static final String SIZE = "^[0-9]+ *(B|KiB|MiB|GiB)?$";

  void write(JsonGenerator json) throws IOException {
    json.writeStringField("description", description());
    if (key.fallback().isPresent()) {
      json.writeFieldName("default");
      writeDefault(key.fallback().get(), json);
    }
    if (!key.notes().example().isEmpty()) {
      json.writeArrayFieldStart("examples");
      json.writeString(key.notes().example());
      json.writeEndArray();
    }
    writeAny(shape(), json);
  }

  private Shape shape() {
    Shape declared = key.type().shape();
    if (types.isEmpty()) {
      return declared;
    }
    return declared instanceof Items(_, var apart)
        ? new Items(new Choice(types), apart)
        : new Choice(types);
  }

  private String description() {
    String otherwise = key.notes().otherwise().replace("`", "");
    return key.meaning() + (otherwise.isEmpty() ? "" : "; where it is not given: " + otherwise);
  }

  private void writeDefault(String text, JsonGenerator json) throws IOException {
    switch (key.type().shape()) {
      case Whole _, Decimal _ -> json.writeNumber(text);
      case Flag _ -> json.writeBoolean(Boolean.parseBoolean(text));
      case Text _, Amount _, Choice _, Items _ -> json.writeString(text);
    }
  }

  private static void writeAny(Shape shape, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("anyOf");
    json.writeStartObject();
    writeShape(shape, json);
    json.writeEndObject();
    writePattern(EXPANDED, json);
    if (shape instanceof Items) {
      // Separated by commas.
      writePattern("", json);
    }
    if (shape instanceof Amount(Unit unit, _) && unit == Unit.SIZE) {
      json.writeStartObject();
      json.writeStringField("type", "integer");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writePattern(String pattern, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "string");
    json.writeStringField("pattern", pattern);
    json.writeEndObject();
  }

  private static void writeShape(Shape shape, JsonGenerator json) throws IOException {
    switch (shape) {
      // YAML takes 0012 for a number; we take what was written.
      case Text _ -> writeTexts("type", List.of("string", "number", "boolean"), json);
      case Flag _ -> json.writeStringField("type", "boolean");
      case Whole(long min, long max) -> {
        json.writeStringField("type", "integer");
        json.writeNumberField("minimum", min);
        json.writeNumberField("maximum", max);
      }
      case Decimal(double min, double max) -> {
        json.writeStringField("type", "number");
        json.writeNumberField("minimum", min);
        json.writeNumberField("maximum", max);
      }
      case Amount(Unit unit, _) -> {
        json.writeStringField("type", "string");
        json.writeStringField(
            "pattern",
            switch (unit) {
              case DURATION -> DURATION;
              case SIZE -> SIZE;
            });
      }
      case Choice(List<String> words) -> writeTexts("enum", words, json);
      case Items(Shape each, _) -> {
        json.writeStringField("type", "array");
        json.writeObjectFieldStart("items");
        writeAny(each, json);
        json.writeEndObject();
      }
    }
  }

  private static void writeTexts(String field, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
