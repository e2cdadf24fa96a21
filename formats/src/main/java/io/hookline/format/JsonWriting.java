package io.hookline.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Makes JSON text. Apart from reading, because a worker that only writes loads far less code. */
@FunctionalInterface
interface JsonWriting {
  /** Safe for use by many threads, and slow to make. */
  JsonFactory FACTORY = new JsonFactory();

  void to(JsonGenerator json) throws IOException;

  /** What {@code writing} writes, on one line. */
  static String text(JsonWriting writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      writing.to(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
