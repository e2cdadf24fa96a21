package io.hookline.letter;

import io.hookline.destination.Destination;
import io.hookline.job.JobId;
import io.hookline.job.PastAttempt;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The job that was given up on, and why.
 *
 * @param uuid names the dead letter wherever it is exposed
 * @param worker the worker that gave up
 * @param queue where the job came from, and goes back to
 * @param jobId the job's id, sent as {@code webhook-id}
 * @param request method, URL, the exact headers that were sent, and the exact body. {@code Host}
 *     and {@code Content-Length} are not among the headers: they follow from URL and body
 * @param error how its last attempt ended, such as {@code 503 Service Unavailable}
 * @param reason why it was given up, such as {@code 5 of 5 attempts failed}
 * @param attempts the latest attempts, oldest first
 */
public record LetterContent(
    UUID uuid,
    String worker,
    QueueRef queue,
    JobId jobId,
    Request request,
    String error,
    String reason,
    List<PastAttempt> attempts) {
  /** Most attempts that are kept of one dead letter, over all its redrives: the latest ones. */
  public static final int MOST_ATTEMPTS = 100;

  /** Keeps its own copy. */
  public LetterContent {
    attempts = List.copyOf(attempts);
  }

  /**
   * The name of the letter that a job of {@code queue} becomes: always the same, so that giving up
   * on it twice makes one letter.
   */
  public static UUID uuidOf(QueueRef queue, JobId job) {
    return UUID.nameUUIDFromBytes((queue + "\n" + job).getBytes(StandardCharsets.UTF_8));
  }

  /** The same with another request. */
  public LetterContent withRequest(Request other) {
    return new LetterContent(uuid, worker, queue, jobId, other, error, reason, attempts);
  }

  /** The same under another id of the job. */
  public LetterContent withJobId(JobId other) {
    return new LetterContent(uuid, worker, queue, other, request, error, reason, attempts);
  }

  /** The same with other attempts. */
  public LetterContent withAttempts(List<PastAttempt> others) {
    return new LetterContent(uuid, worker, queue, jobId, request, error, reason, others);
  }

  /** The scheme, host and port that it was to go to. */
  public Destination destination() {
    return Destination.of(request.url());
  }

  /** Bytes of the body and of all excerpts: what makes a letter large. */
  public long size() {
    return request.payload().size()
        + attempts.stream().mapToLong(attempt -> attempt.excerpt().size()).sum();
  }

  /** The status code of the last response, such as {@code 503}; {@code none} without one. */
  public String responseStatus() {
    OptionalInt status = attempts.isEmpty() ? OptionalInt.empty() : attempts.getLast().status();
    return status.isPresent() ? String.valueOf(status.getAsInt()) : "none";
  }
}
