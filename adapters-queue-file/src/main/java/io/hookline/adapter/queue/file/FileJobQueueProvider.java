package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.AppendFile;
import io.hookline.adapter.queue.file.row.FileFormat;
import io.hookline.port.AdapterException;
import io.hookline.port.JobQueue;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/** {@code queue.type: file}, the default. */
public final class FileJobQueueProvider implements AdapterProvider<JobQueue> {
  static final String TYPE = "file";

  @Override
  public Class<JobQueue> port() {
    return JobQueue.class;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public List<Key<?>> keys() {
    return FileQueueKeys.ALL;
  }

  @Override
  public AdapterFactory<JobQueue> configure(Settings settings) {
    FileQueueSettings queue = read(settings);
    return AdapterFactory.checked(
        context -> new QueueOpening(queue, context, new SecureRandom(), AppendFile::new).open(),
        _ -> look(queue));
  }

  /** Reads no row and takes no lock: a worker may have it open. */
  private static String look(FileQueueSettings queue) {
    QueuePaths paths = QueuePaths.existing(queue);
    Path folder = paths.journal().toAbsolutePath().getParent();
    if (folder == null || !Files.isWritable(folder)) {
      throw new AdapterException(
          "%s: its journal cannot be written to %s; set queue.file.journal to another place"
              .formatted(queue.path(), folder));
    }
    return queue.path().toString();
  }

  /** Reads and checks all keys of a queue file. */
  static FileQueueSettings read(Settings settings) {
    Path path = settings.get(FileQueueKeys.PATH);
    boolean watch = settings.get(FileQueueKeys.WATCH);
    return new FileQueueSettings(
        path,
        format(settings, path, watch),
        settings.get(FileQueueKeys.JOURNAL),
        watch,
        settings.get(FileQueueKeys.RESTART),
        settings.get(FileQueueKeys.MAX_WAITING));
  }

  private static FileFormat format(Settings settings, Path path, boolean watch) {
    Optional<FileFormat> format = settings.get(FileQueueKeys.FORMAT).formatOf(path);
    if (format.isEmpty()) {
      settings.problem(
          FileQueueKeys.FORMAT,
          "the name " + path + " does not tell the format; set csv, json or ndjson");
    }
    if (watch && format.equals(Optional.of(FileFormat.JSON))) {
      settings.problem(
          FileQueueKeys.WATCH,
          "nothing can be appended to a JSON array; use an ndjson or csv file");
    }
    return format.orElse(FileFormat.CSV);
  }
}
