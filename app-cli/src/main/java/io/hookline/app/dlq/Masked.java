package io.hookline.app.dlq;

import io.hookline.job.Request;
import io.hookline.job.SecretHeaders;
import io.hookline.letter.DeadLetter;
import java.net.URI;

/** Letters and requests as they may be shown. */
public final class Masked {
  private Masked() {}

  /** {@code letter} without header values and queries, where secrets use to be. */
  public static DeadLetter of(DeadLetter letter) {
    return new DeadLetter(
        letter.id(),
        letter.version(),
        letter.content().withRequest(of(letter.content().request())),
        letter.status(),
        letter.createdAt(),
        letter.updatedAt(),
        letter.redrive(),
        letter.audit());
  }

  /** {@code request} in the same way. */
  public static Request of(Request request) {
    return new Request(
        request.method(),
        URI.create(SecretHeaders.masked(request.url())),
        SecretHeaders.masked(request.headers()),
        request.payload());
  }
}
