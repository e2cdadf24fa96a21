package io.hookline.app.dlq;

import io.hookline.app.text.PayloadText;
import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.job.RequestRules;
import io.hookline.job.SecretHeaders;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request as a small file that people can alter: method and URL, header fields, a blank line, the
 * body. The fields that Hookline sets itself are left out.
 */
public final class EditFile {
  /** What people can look through in an editor. */
  private static final int LARGEST = 1 << 20;

  private static final String HELP =
      """
      # Lines that begin with # before the first other one are left out. Save and leave the editor to
      # alter the dead letter; leave it as it is to change nothing.
      """;
  private static final String HELP_MASKED =
      """
      # A value **** is kept as it is, unless you write another one in its place.
      """;

  private EditFile() {}

  /**
   * The file for {@code request}.
   *
   * @throws IllegalArgumentException where its body is too large for it, or no text
   */
  public static String write(Request request, boolean reveal) {
    Optional<String> body =
        request.payload().size() > LARGEST ? Optional.empty() : PayloadText.of(request.payload());
    return body.map(text -> head(request, reveal) + "\n" + text)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "its body, %s, is no text for an editor; replace it with --payload @FILE, and alter"
                        .formatted(request.payload())
                    + " the rest with --url, --method, --header and --remove-header"));
  }

  private static String head(Request request, boolean reveal) {
    Headers shown = reveal ? request.headers() : SecretHeaders.masked(request.headers());
    StringBuilder head = new StringBuilder(HELP);
    head.append(shown.equals(request.headers()) ? "" : HELP_MASKED);
    head.append(request.method()).append(' ').append(request.url()).append('\n');
    for (Header field : shown) {
      if (!RequestRules.isReserved(field.name())) {
        head.append(field.name()).append(": ").append(field.value()).append('\n');
      }
    }
    return head.toString();
  }

  /**
   * The request that {@code text} asks for in place of {@code before}; the same where nothing is
   * left of the file.
   *
   * @throws IllegalArgumentException with the line and what is wrong there
   */
  public static Request read(String text, Request before, boolean reveal) {
    EditLines lines = new EditLines(text);
    if (lines.isAtEnd()) {
      return before;
    }
    String target = lines.next();
    String method = target.substring(0, Math.max(0, target.indexOf(' ')));
    HttpMethod named = lines.checked(() -> RequestRules.method(method));
    URI url = lines.checked(() -> RequestRules.url(target.substring(method.length()).strip()));
    Headers headers = headers(lines, before.headers(), reveal);
    return new Request(named, url, headers, body(lines.rest(), before.payload()));
  }

  private static Headers headers(EditLines lines, Headers before, boolean reveal) {
    MaskedValues masked = new MaskedValues(before);
    List<Header> fields = new ArrayList<>();
    for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
      String text = line;
      Header field = lines.checked(() -> HeaderText.parse(text));
      fields.add(reveal ? field : lines.checked(() -> masked.restored(field)));
    }
    before.fields().stream().filter(f -> RequestRules.isReserved(f.name())).forEach(fields::add);
    return new Headers(fields);
  }

  /** Editors like to end a file with a line break, whether the body had one or not. */
  private static Payload body(String text, Payload before) {
    boolean added = text.endsWith("\n") && !before.text().endsWith("\n");
    return Payload.of(added ? text.substring(0, text.length() - 1) : text);
  }
}
