package io.hookline.adapter.dlq.sqlite;

import io.hookline.format.Times;
import io.hookline.job.JobState;
import io.hookline.letter.LetterFilter;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A filter as SQL. Values are never part of the text, only parameters. */
final class Where {
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  private final List<Condition> conditions = new ArrayList<>();

  /** What one column is asked for. */
  private record Condition(String column, String sql, List<?> parameters) {}

  private Where() {}

  Where(LetterFilter filter) {
    filter.destination().ifPresent(value -> is("destination", value));
    filter.worker().ifPresent(value -> is("worker", value));
    filter.queue().ifPresent(value -> is("queue", value));
    in("status", filter.statuses().stream().map(JobState::text).toList());
    filter.error().ifPresent(text -> holds("error", text));
    filter.reason().ifPresent(text -> holds("reason", text));
    filter.since().ifPresent(at -> add("created_at", "created_at >= ?", text(at)));
    filter.until().ifPresent(at -> add("created_at", "created_at < ?", text(at)));
    uuids(filter.uuids());
    filter.uuidBeginning().ifPresent(this::uuidBegins);
  }

  /** The spans that may hold letters of the time that {@code filter} asks for. */
  static Where spans(LetterFilter filter) {
    Where where = new Where();
    filter.since().ifPresent(at -> where.add("latest", "latest >= ?", text(at)));
    filter.until().ifPresent(at -> where.add("earliest", "earliest < ?", text(at)));
    return where;
  }

  /** The columns that are asked for anything. */
  Set<String> columns() {
    return conditions.stream().map(Condition::column).collect(Collectors.toSet());
  }

  boolean isEmpty() {
    return conditions.isEmpty();
  }

  /** The same for one value of a column. */
  Where with(String column, String value) {
    Where where = new Where();
    where.is(column, value);
    conditions.stream().filter(c -> !c.column.equals(column)).forEach(where.conditions::add);
    return where;
  }

  /** The same within some ids. */
  Where with(IdRange ids) {
    Where where = new Where();
    where.conditions.addAll(conditions);
    where.add("id", "id > ?", ids.after());
    where.add("id", "id < ?", ids.before());
    return where;
  }

  String sql() {
    return conditions.isEmpty()
        ? ""
        : conditions.stream()
            .map(Condition::sql)
            .collect(Collectors.joining(" AND ", "WHERE ", " "));
  }

  /** Sets all parameters; returns the index of the next one. */
  int set(PreparedStatement statement) throws SQLException {
    int index = 1;
    for (Condition condition : conditions) {
      for (Object parameter : condition.parameters) {
        statement.setObject(index++, parameter);
      }
    }
    return index;
  }

  private void is(String column, String value) {
    add(column, column + " = ?", value);
  }

  private void in(String column, Collection<String> values) {
    if (!values.isEmpty()) {
      String marks = values.stream().map(_ -> "?").collect(Collectors.joining(", "));
      conditions.add(new Condition(column, column + " IN (" + marks + ")", List.copyOf(values)));
    }
  }

  /** As one parameter, since there may be more of them than a statement takes parameters. */
  private void uuids(Set<?> uuids) {
    if (!uuids.isEmpty()) {
      String list =
          uuids.stream().map(uuid -> "\"" + uuid + "\"").collect(Collectors.joining(",", "[", "]"));
      add("uuid", "uuid IN (SELECT value FROM json_each(?))", list);
    }
  }

  /** A range, which the index knows: no character of a uuid comes after an f. */
  private void uuidBegins(String text) {
    conditions.add(new Condition("uuid", "uuid >= ? AND uuid < ?", List.of(text, text + "g")));
  }

  /** SQLite's lower() knows ASCII letters only. */
  private void holds(String column, String text) {
    add(column, "instr(lower(" + column + "), lower(?)) > 0", text);
  }

  private void add(String column, String sql, Object parameter) {
    conditions.add(new Condition(column, sql, List.of(parameter)));
  }

  /** Letters have whole milliseconds: what is asked for within one begins with the next. */
  private static String text(Instant at) {
    if (at.isAfter(LAST) || at.isBefore(FIRST)) {
      return Times.text(at.isAfter(LAST) ? LAST : FIRST);
    }
    Instant whole = at.truncatedTo(ChronoUnit.MILLIS);
    return Times.text(whole.equals(at) ? at : whole.plusMillis(1));
  }
}
