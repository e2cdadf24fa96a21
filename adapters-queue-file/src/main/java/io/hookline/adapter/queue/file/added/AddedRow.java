package io.hookline.adapter.queue.file.added;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.hookline.adapter.queue.file.row.FileFormat;
import io.hookline.job.Header;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.port.AdapterException;
import io.hookline.port.NewJob;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes jobs as rows: a JSON object per line, which says exactly what is to be sent. Each header
 * field is a member of its own, so that they keep their order even where a name comes twice.
 */
public final class AddedRow {
  /**
   * Of a longer text so many characters may have to be escaped that it has no room in a row; Base64
   * adds a third to whatever it is.
   */
  private static final int LONGEST_TEXT = 4 << 20;

  private static final String LETTER_FIELD = "dead_letter";
  private static final JsonFactory JSON = new JsonFactory();

  private static final byte[] LETTER =
      (",\"" + LETTER_FIELD + "\":\"").getBytes(StandardCharsets.US_ASCII);

  private static final int LETTER_LENGTH = LETTER.length + new UUID(0, 0).toString().length() + 2;

  private AddedRow() {}

  /**
   * Whether a row that {@link #of} made names a dead letter: in a string such quotes are escaped.
   */
  public static boolean sendsAgain(byte[] bytes, int from, int to) {
    int at = to - LETTER_LENGTH;
    return at > from && Arrays.equals(bytes, at, at + LETTER.length, LETTER, 0, LETTER.length);
  }

  /**
   * The row of {@code job}, its line break included.
   *
   * @throws AdapterException where it would be longer than rows may be
   */
  public static byte[] of(NewJob job) {
    ByteArrayOutputStream row = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(row)) {
      json.writeStartObject();
      json.writeStringField("id", job.id().value());
      request(job.request(), json);
      Optional<UUID> letter = job.deadLetter();
      if (letter.isPresent()) {
        json.writeStringField(LETTER_FIELD, letter.get().toString());
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
    if (row.size() > FileFormat.ADDED.maxRow()) {
      throw new AdapterException(
          "job %s is too large: %d bytes as a row, of which %d have room; give it a"
                  .formatted(job.id(), row.size(), FileFormat.ADDED.maxRow())
              + " smaller body");
    }
    row.write('\n');
    return row.toByteArray();
  }

  private static void request(Request request, JsonGenerator json) throws IOException {
    json.writeStringField("url", request.url().toString());
    json.writeStringField("method", request.method().name());
    json.writeObjectFieldStart("headers");
    for (Header field : request.headers()) {
      json.writeStringField(field.name(), field.value());
    }
    json.writeEndObject();
    body(request.payload(), json);
  }

  private static void body(Payload payload, JsonGenerator json) throws IOException {
    Optional<String> text = text(payload);
    if (text.isPresent()) {
      json.writeStringField("body", text.get());
    } else {
      json.writeBinaryField("body_base64", payload.bytes());
    }
  }

  private static Optional<String> text(Payload payload) {
    if (payload.size() > LONGEST_TEXT) {
      return Optional.empty();
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(payload.bytes());
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return Optional.of(text);
    } catch (CharacterCodingException binary) {
      return Optional.empty();
    }
  }
}
