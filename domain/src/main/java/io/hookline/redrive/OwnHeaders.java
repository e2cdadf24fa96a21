package io.hookline.redrive;

import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.Request;
import io.hookline.job.RequestRules;

/** The fields of a dead letter that Hookline sets anew at each attempt. */
final class OwnHeaders {
  private static final String USER_AGENT = "Hookline/";

  private OwnHeaders() {}

  /** The request as its producer gave it. */
  static Request removed(Request sent) {
    Headers kept = new Headers(sent.headers().fields().stream().filter(f -> !isOwn(f)).toList());
    return new Request(sent.method(), sent.url(), kept, sent.payload());
  }

  private static boolean isOwn(Header field) {
    return RequestRules.isReserved(field.name())
        || (field.name().equalsIgnoreCase("User-Agent") && field.value().startsWith(USER_AGENT));
  }
}
