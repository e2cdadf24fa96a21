package io.hookline.chaos.step;

import io.hookline.spi.ValueType;
import java.util.Locale;

/**
 * Where to stand still. Written as {@code sent:17}, or as {@code sent:1:job-3} where only that job
 * counts.
 *
 * @param step at which step
 * @param pass at which coming by, counted from 1
 * @param job the only job that counts; empty for any
 */
public record StopAt(Step step, int pass, String job) {
  static final ValueType<StopAt> TYPE = new ValueType<>("STEP:PASS[:JOB]", StopAt::parse);

  /** Any job's coming by counts. */
  public static StopAt of(Step step, int pass) {
    return new StopAt(step, pass, "");
  }

  boolean counts(Step at, String about) {
    return step == at && (job.isEmpty() || job.equals(about));
  }

  private static StopAt parse(String text) {
    String[] parts = text.split(":", 3);
    if (parts.length < 2) {
      throw new IllegalArgumentException(text);
    }
    return new StopAt(
        Step.valueOf(parts[0].toUpperCase(Locale.ROOT)),
        Integer.parseInt(parts[1]),
        parts.length > 2 ? parts[2] : "");
  }

  @Override
  public String toString() {
    return step + ":" + pass + (job.isEmpty() ? "" : ":" + job);
  }
}
