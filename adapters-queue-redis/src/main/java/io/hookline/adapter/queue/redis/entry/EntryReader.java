package io.hookline.adapter.queue.redis.entry;

import io.hookline.format.HeadersJson;
import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.job.RequestRules;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes jobs of the entries of one queue. Safe for use by many threads. */
public final class EntryReader {
  /** What every dead letter store keeps whole. */
  private static final int LONGEST_BODY = 15 << 20;

  private static final int RADIX = 36;

  /** As the scripts understand it. */
  private static final Pattern DUE = Pattern.compile("[0-9]{1,15}");

  private final Latest<URI> urls = new Latest<>(bytes -> RequestRules.url(text(bytes)));
  private final Latest<Headers> headers = new Latest<>(bytes -> headers(text(bytes)));
  private final Latest<HttpMethod> methods =
      new Latest<>(bytes -> RequestRules.method(text(bytes)));
  private final String queue;

  /** For the queue of this name. */
  public EntryReader(String queue) {
    this.queue = queue;
  }

  /**
   * The job of an entry.
   *
   * @param born when the queue came to be, in microseconds: makes ids unlike those of other queues
   * @throws IllegalArgumentException with the reason why it is none
   */
  public Job read(Entry entry, long born) {
    EntryFields fields = new EntryFields(entry.pairs());
    fields.optional(Field.DUE, EntryReader::due);
    Past past = past(entry, fields);
    return new Job(
        fields
            .optional(Field.ID, id -> new JobId(text(id)))
            .orElseGet(() -> new JobId(Long.toString(born, RADIX) + "-" + entry.id())),
        new Origin(queue, entry.id().position()),
        request(fields),
        past.attempts(),
        past.history(),
        past.since(),
        fields.optional(Field.DEAD_LETTER, letter -> UUID.fromString(text(letter))));
  }

  /** Of no use any more, since the job was claimed; but it may be wrong. */
  private static String due(byte[] value) {
    String due = text(value);
    if (!DUE.matcher(due).matches()) {
      throw new IllegalArgumentException("its due time is no number of milliseconds since 1970");
    }
    return due;
  }

  private static Past past(Entry entry, EntryFields fields) {
    return entry.state().length > 0
        ? Past.parse(entry.state())
        : fields
            .optional(Field.STATE, Past::parse)
            .orElseGet(() -> new Past(0, entry.id().instant(), List.of()));
  }

  private Request request(EntryFields fields) {
    byte[] body = fields.bytes(Field.BODY);
    if (body.length > LONGEST_BODY) {
      throw new IllegalArgumentException("its body is longer than " + LONGEST_BODY + " bytes");
    }
    return new Request(
        fields.optional(Field.METHOD, methods::read).orElse(HttpMethod.POST),
        urls.read(fields.bytes(Field.URL)),
        headers(fields),
        Payload.of(body));
  }

  private Headers headers(EntryFields fields) {
    Headers given = fields.optional(Field.HEADERS, headers::read).orElse(Headers.NONE);
    boolean none = fields.bytes(Field.BODY).length == 0 || fields.bytes(Field.DEFAULTS).length > 0;
    return none ? given : given.orElse(Headers.JSON);
  }

  /** PHP writes an array without members as a list. */
  private static Headers headers(String json) {
    if (json.equals("[]")) {
      return Headers.NONE;
    }
    Headers given = HeadersJson.read(json);
    for (Header field : given) {
      if (RequestRules.isReserved(field.name())) {
        throw new IllegalArgumentException(
            "header " + field.name() + " is set by Hookline: leave it out");
      }
    }
    return given;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
