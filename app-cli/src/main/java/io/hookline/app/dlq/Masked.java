package io.hookline.app.dlq;

import io.hookline.job.Request;
import io.hookline.job.SecretHeaders;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import java.net.URI;

/** Letters as they may be shown. */
public final class Masked {
  private Masked() {}

  /** {@code letter} without header values and queries, where secrets use to be. */
  public static DeadLetter of(DeadLetter letter) {
    return new DeadLetter(
        letter.id(),
        letter.version(),
        of(letter.content()),
        letter.status(),
        letter.createdAt(),
        letter.updatedAt(),
        letter.redrive(),
        letter.audit());
  }

  private static LetterContent of(LetterContent content) {
    Request request = content.request();
    return content.withRequest(
        new Request(
            request.method(),
            URI.create(SecretHeaders.masked(request.url())),
            SecretHeaders.masked(request.headers()),
            request.payload()));
  }
}
