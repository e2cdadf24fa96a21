package io.hookline.adapter.dlq.sqlite;

import io.hookline.format.AttemptsJson;
import io.hookline.format.AuditJson;
import io.hookline.format.HeadersJson;
import io.hookline.format.Times;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.job.Payload;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.letter.Redrive;
import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** A letter as a row of the table. */
final class LetterRow {
  /** What may change, in the order in which it is set. */
  private static final String COLUMNS =
      "version, status, worker, queue, job_id, method, url, destination, error, reason,"
          + " response_status, retried_at, queued, updated_at, header, audit, attempts, payload";

  private static final String VALUES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
  private static final int LAST = 18;

  /** A length is told without reading what is so long. */
  static final String SELECT =
      "SELECT id, uuid, created_at, "
          + COLUMNS
          + ", length(payload) + length(attempts) AS bytes FROM dead_letters ";

  /** Does nothing where the letter, or the job, is there already. */
  static final String INSERT =
      "INSERT INTO dead_letters ("
          + COLUMNS
          + ", uuid, created_at) VALUES ("
          + VALUES
          + ", ?, ?) ON CONFLICT DO NOTHING";

  /** Does nothing where somebody else was faster, or another letter has the new job id. */
  static final String UPDATE =
      "UPDATE OR IGNORE dead_letters SET ("
          + COLUMNS
          + ") = ("
          + VALUES
          + ") WHERE id = ? AND version = ? AND uuid = ?";

  private LetterRow() {}

  static void setForInsert(PreparedStatement row, DeadLetter letter) throws SQLException {
    set(row, letter);
    row.setString(LAST + 1, letter.content().uuid().toString());
    row.setString(LAST + 2, Times.text(letter.createdAt()));
  }

  static void setForUpdate(PreparedStatement row, DeadLetter letter) throws SQLException {
    set(row, letter.kept());
    row.setLong(LAST + 1, letter.id());
    row.setLong(LAST + 2, letter.version());
    row.setString(LAST + 3, letter.content().uuid().toString());
  }

  private static void set(PreparedStatement row, DeadLetter letter) throws SQLException {
    LetterContent content = letter.content();
    row.setLong(1, letter.version());
    row.setString(2, letter.status().text());
    row.setString(3, content.worker());
    row.setString(4, content.queue().toString());
    row.setString(5, content.jobId().value());
    row.setString(6, content.request().method().name());
    row.setString(7, content.request().url().toString());
    row.setString(8, content.destination().toString());
    row.setString(9, content.error());
    row.setString(10, content.reason());
    row.setString(11, content.responseStatus());
    row.setString(12, letter.redrive().map(r -> Times.text(r.at())).orElse(null));
    row.setObject(13, letter.redrive().map(r -> r.queued() ? 1 : 0).orElse(null));
    row.setString(14, Times.text(letter.updatedAt()));
    row.setString(15, HeadersJson.write(content.request().headers()));
    row.setString(16, AuditJson.write(letter.audit()));
    row.setString(17, AttemptsJson.write(content.attempts()));
    row.setBytes(LAST, content.request().payload().bytes());
  }

  /**
   * The letter in {@code row}.
   *
   * @throws IllegalArgumentException with its id, where somebody broke it
   */
  static DeadLetter read(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    try {
      return letter(id, row);
    } catch (IllegalArgumentException broken) {
      throw new IllegalArgumentException("letter " + id + ": " + broken.getMessage(), broken);
    }
  }

  private static DeadLetter letter(long id, ResultSet row) throws SQLException {
    return new DeadLetter(
        id,
        row.getLong("version"),
        content(row),
        status(row.getString("status")),
        Times.parse(row.getString("created_at")),
        Times.parse(row.getString("updated_at")),
        redrive(row),
        AuditJson.read(row.getString("audit")));
  }

  private static JobState status(String text) {
    return JobState.of(text).orElseThrow(() -> new IllegalArgumentException("status: is none"));
  }

  private static LetterContent content(ResultSet row) throws SQLException {
    return new LetterContent(
        UUID.fromString(row.getString("uuid")),
        row.getString("worker"),
        QueueRef.parse(row.getString("queue")),
        new JobId(row.getString("job_id")),
        request(row),
        row.getString("error"),
        row.getString("reason"),
        AttemptsJson.read(row.getString("attempts")));
  }

  private static Request request(ResultSet row) throws SQLException {
    return new Request(
        HttpMethod.valueOf(row.getString("method")),
        URI.create(row.getString("url")),
        HeadersJson.read(row.getString("header")),
        Payload.of(row.getBytes("payload")));
  }

  private static Optional<Redrive> redrive(ResultSet row) throws SQLException {
    boolean queued = row.getBoolean("queued");
    return Optional.ofNullable(row.getString("retried_at"))
        .map(at -> new Redrive(Times.parse(at), queued));
  }
}
