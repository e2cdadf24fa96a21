package io.hookline.app.command;

import io.hookline.job.JobState;
import java.util.Iterator;
import java.util.stream.Stream;

/** What a shell completes after {@code --status}. */
final class StatusNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Stream.of(JobState.values()).map(JobState::text).iterator();
  }
}
