package io.hookline.redrive;

import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.Request;
import io.hookline.job.SecretHeaders;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Says in words how two requests differ, for people and the audit. Shows no secret. */
public final class RequestChanges {
  private RequestChanges() {}

  /** One line for each change; empty only where the requests are equal. */
  public static List<String> between(Request before, Request after) {
    List<String> changes = new ArrayList<>();
    change("method", before.method(), after.method(), changes);
    if (!before.url().equals(after.url())) {
      changes.add("url: " + url(SecretHeaders.masked(before.url()), after.url()));
    }
    headers(before.headers(), after.headers(), changes);
    change("payload", before.payload(), after.payload(), changes);
    return changes;
  }

  private static void change(String what, Object before, Object after, List<String> changes) {
    if (!before.equals(after)) {
      changes.add(what + ": " + before + " -> " + after);
    }
  }

  private static String url(String before, URI after) {
    String shown = SecretHeaders.masked(after);
    return before.equals(shown) ? shown + " (another query)" : before + " -> " + shown;
  }

  private static void headers(Headers before, Headers after, List<String> changes) {
    List<Header> gone = without(before, after);
    List<Header> come = without(after, before);
    gone.forEach(field -> changes.add("header: - " + shown(field)));
    come.forEach(field -> changes.add("header: + " + shown(field)));
    if (gone.isEmpty() && come.isEmpty() && !before.equals(after)) {
      changes.add("headers: in another order");
    }
  }

  /** Those of {@code some} that {@code others} have not, or not as often. */
  private static List<Header> without(Headers some, Headers others) {
    List<Header> left = new ArrayList<>(some.fields());
    others.forEach(left::remove);
    return left;
  }

  private static String shown(Header field) {
    return field.name() + ": " + SecretHeaders.masked(field).value();
  }
}
