package io.hookline.app.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Makes JSON text. */
@FunctionalInterface
interface JsonText {
  /** The same on every system. */
  DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  void to(JsonGenerator json) throws IOException;

  /** What {@code text} writes, on one line. */
  static String of(JsonText text) {
    return written(text, false);
  }

  /** What {@code text} writes, on many lines. */
  static String pretty(JsonText text) {
    return written(text, true) + "\n";
  }

  private static String written(JsonText text, boolean pretty) {
    StringWriter written = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(written)) {
      if (pretty) {
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(LINES));
      }
      text.to(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return written.toString();
  }
}
