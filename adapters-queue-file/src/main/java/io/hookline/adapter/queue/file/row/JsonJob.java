package io.hookline.adapter.queue.file.row;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.Payload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads one JSON object as a job; made anew for each. */
final class JsonJob {
  private static final Headers TEXT =
      new Headers(List.of(new Header("Content-Type", "text/plain; charset=utf-8")));

  private enum Field {
    ID,
    URL,
    METHOD,
    HEADERS,
    BODY,
    BODY_BASE64,
    DEAD_LETTER;

    static Field named(String name, boolean added) throws UnusableRowException {
      if (added && name.equals("dead_letter")) {
        return DEAD_LETTER;
      }
      return switch (name) {
        case "id" -> ID;
        case "url" -> URL;
        case "method" -> METHOD;
        case "headers" -> HEADERS;
        case "body" -> BODY;
        case "body_base64" -> BODY_BASE64;
        default ->
            throw new UnusableRowException(
                "field \""
                    + name
                    + "\" is unknown: expected id, url, method, headers, body or body_base64");
      };
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Set<Field> BODIES = EnumSet.of(Field.BODY, Field.BODY_BASE64);

  private final JsonParser parser;
  private final byte[] bytes;
  private final int origin;
  private final boolean added;
  private final Set<Field> seen = EnumSet.noneOf(Field.class);
  private Optional<JobId> id = Optional.empty();
  private HttpMethod method = HttpMethod.POST;
  private String url = "";
  private Headers headers = Headers.NONE;
  private Headers implied = Headers.NONE;
  private Payload payload = Payload.EMPTY;
  private Optional<UUID> deadLetter = Optional.empty();

  /**
   * Reads from {@code parser}, which was given {@code bytes} from {@code origin} on.
   *
   * @param added whether the job is sent again: then it says itself what its body is
   */
  JsonJob(JsonParser parser, byte[] bytes, int origin, boolean added) {
    this.parser = parser;
    this.bytes = bytes;
    this.origin = origin;
    this.added = added;
  }

  JobContent read(TargetUrl urls) throws IOException, UnusableRowException {
    requireToken(parser.nextToken(), JsonToken.START_OBJECT, "expected a JSON object");
    String name = parser.nextFieldName();
    while (name != null) {
      read(Field.named(name, added));
      name = parser.nextFieldName();
    }
    if (parser.nextToken() != null) {
      throw new UnusableRowException("text after the end of the object");
    }
    Headers all = added ? headers : headers.orElse(implied);
    return new JobContent(id, method, urls.parse(url), all, payload, deadLetter);
  }

  private void read(Field field) throws IOException, UnusableRowException {
    if (!seen.add(field)) {
      throw new UnusableRowException("field \"" + field.key() + "\" stands there twice");
    }
    if (seen.containsAll(BODIES)) {
      throw new UnusableRowException("it has both \"body\" and \"body_base64\": leave one out");
    }
    switch (field) {
      case ID -> id = RowFields.id(text(field));
      case URL -> url = text(field);
      case METHOD -> method = RowFields.method(text(field));
      case HEADERS -> headers = headers();
      case BODY -> body();
      case BODY_BASE64 -> payload = Payload.of(base64(text(field)));
      case DEAD_LETTER -> deadLetter = deadLetter(text(field));
    }
  }

  private String text(Field field) throws IOException, UnusableRowException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return "";
    }
    requireToken(token, JsonToken.VALUE_STRING, "field \"" + field.key() + "\" must be a string");
    return parser.getText();
  }

  private void body() throws IOException {
    if (parser.nextToken() == JsonToken.VALUE_STRING) {
      payload = Payload.of(parser.getText());
      implied = TEXT;
      return;
    }
    int start = origin + (int) parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    int end = origin + (int) parser.currentLocation().getByteOffset();
    payload = Payload.of(Arrays.copyOfRange(bytes, start, end));
    implied = Headers.JSON;
  }

  private static byte[] base64(String text) throws UnusableRowException {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException invalid) {
      throw new UnusableRowException("field \"body_base64\" is not valid Base64");
    }
  }

  private static Optional<UUID> deadLetter(String text) throws UnusableRowException {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException invalid) {
      throw new UnusableRowException("field \"dead_letter\" is not a UUID");
    }
  }

  private Headers headers() throws IOException, UnusableRowException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return Headers.NONE;
    }
    requireToken(token, JsonToken.START_OBJECT, "field \"headers\" must be an object");
    List<Header> fields = new ArrayList<>();
    String name = parser.nextFieldName();
    while (name != null) {
      header(name, fields);
      name = parser.nextFieldName();
    }
    return new Headers(fields);
  }

  private void header(String name, List<Header> fields) throws IOException, UnusableRowException {
    String expected = "header \"" + name + "\" must be a string or a list of strings";
    JsonToken token = parser.nextToken();
    if (token != JsonToken.START_ARRAY) {
      requireToken(token, JsonToken.VALUE_STRING, expected);
      fields.add(RowFields.header(name, parser.getText()));
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      requireToken(parser.currentToken(), JsonToken.VALUE_STRING, expected);
      fields.add(RowFields.header(name, parser.getText()));
    }
  }

  private static void requireToken(JsonToken token, JsonToken wanted, String otherwise)
      throws UnusableRowException {
    if (token != wanted) {
      throw new UnusableRowException(otherwise + ", found " + nameOf(token));
    }
  }

  private static String nameOf(JsonToken token) {
    return switch (token) {
      case START_OBJECT, END_OBJECT, FIELD_NAME -> "an object";
      case START_ARRAY, END_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> "nothing";
    };
  }
}
