package io.hookline.adapter.queue.file.row;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A JSON object as a job: {@code {"id"?, "url", "method"?, "headers"?, "body"? or "body_base64"?}},
 * and {@code "dead_letter"?} where the job is sent again.
 */
final class JsonRowDecoder implements RowDecoder {
  private static final int LONGEST_MESSAGE = 160;

  /** No string is longer than the row that it stands in. */
  private final JsonFactory json =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(FileFormat.ADDED.maxRow()).build())
          .build();

  private final TargetUrl urls = new TargetUrl();
  private final boolean added;

  private JsonRowDecoder(boolean added) {
    this.added = added;
  }

  /** For objects as people write them. */
  static JsonRowDecoder forPeople() {
    return new JsonRowDecoder(false);
  }

  /** For objects that say exactly what is to be sent again. */
  static JsonRowDecoder forAdded() {
    return new JsonRowDecoder(true);
  }

  @Override
  public JobContent decode(byte[] bytes, int from, int to) throws UnusableRowException {
    Utf8.require(bytes, from, to);
    try (JsonParser parser = json.createParser(bytes, from, to - from)) {
      return new JsonJob(parser, bytes, from, added).read(urls);
    } catch (JsonProcessingException broken) {
      throw new UnusableRowException("broken JSON" + place(broken) + ": " + message(broken));
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from memory", impossible);
    }
  }

  private static String place(JsonProcessingException broken) {
    return broken.getLocation() == null
        ? ""
        : " at byte " + Math.max(1, broken.getLocation().getByteOffset() + 1) + " of the row";
  }

  private static String message(JsonProcessingException broken) {
    String text = broken.getOriginalMessage().replaceAll("\\s+", " ");
    return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "...";
  }
}
