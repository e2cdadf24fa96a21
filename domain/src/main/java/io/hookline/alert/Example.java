package io.hookline.alert;

import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.QueueRef;
import io.hookline.letter.LetterContent;
import java.net.URI;
import java.util.UUID;

/**
 * One of the jobs that were given up on, for people to look at. It carries neither headers nor
 * body, and of the URL whoever shows it leaves out the query, where secrets use to be.
 *
 * @param letter the dead letter's UUID
 * @param queue where the job came from
 * @param job its id
 * @param method its method
 * @param url its URL
 * @param error how its last attempt ended, such as {@code 503 Service Unavailable}
 * @param reason why it was given up, such as {@code 5 of 5 attempts failed}
 */
public record Example(
    UUID letter,
    QueueRef queue,
    JobId job,
    HttpMethod method,
    URI url,
    String error,
    String reason) {

  /** What people need of {@code letter}. */
  public static Example of(LetterContent letter) {
    return new Example(
        letter.uuid(),
        letter.queue(),
        letter.jobId(),
        letter.request().method(),
        letter.request().url(),
        letter.error(),
        letter.reason());
  }
}
