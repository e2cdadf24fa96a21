package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.row.UnusableFileException;
import io.hookline.job.JobId;
import io.hookline.job.QueueRef;
import io.hookline.port.AdapterException;
import io.hookline.port.JobSighting;
import io.hookline.port.QueueInspector;
import io.hookline.port.QueueOverview;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/**
 * Reads what a worker has written, while it goes on. Holds nothing open between two calls, and
 * never more in memory than the worker does.
 */
final class FileQueueInspector implements QueueInspector {
  private final FileQueueSettings settings;
  private final QueuePaths paths;
  private final InstantSource clock;
  private final PauseMark mark;
  private volatile boolean closed;

  private FileQueueInspector(FileQueueSettings settings, QueuePaths paths, InstantSource clock) {
    this.settings = settings;
    this.paths = paths;
    this.clock = clock;
    this.mark = new PauseMark(paths.paused(), settings.path().toString());
  }

  /** Makes sure that there is such a file. */
  static QueueInspector open(FileQueueSettings settings, InstantSource clock) {
    return new FileQueueInspector(settings, QueuePaths.existing(settings), clock);
  }

  @Override
  public QueueRef ref() {
    return paths.ref();
  }

  @Override
  public QueueOverview overview() {
    requireOpen();
    boolean paused = mark.isThere();
    return look(view -> new Overviews(view, clock.instant()).overview(paused));
  }

  @Override
  public List<JobSighting> find(JobId id) {
    requireOpen();
    return look(view -> new Sightings(view, clock.instant()).find(id));
  }

  @Override
  public void pause() {
    requireOpen();
    mark.put();
  }

  @Override
  public void resume() {
    requireOpen();
    mark.remove();
  }

  @Override
  public void close() {
    closed = true;
  }

  /** A question to all files of the queue. */
  @FunctionalInterface
  private interface Question<T> {
    T of(QueueView view) throws IOException, UnusableFileException;
  }

  private <T> T look(Question<T> question) {
    try (QueueView view = QueueView.open(settings, paths)) {
      return question.of(view);
    } catch (UnusableFileException unusable) {
      throw new AdapterException(settings.path() + ": " + unusable.getMessage(), unusable);
    } catch (IOException failure) {
      throw new AdapterException(
          settings.path() + ": its state cannot be read (" + Causes.of(failure) + ")", failure);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new AdapterException(settings.path() + ": its inspector was closed");
    }
  }
}
