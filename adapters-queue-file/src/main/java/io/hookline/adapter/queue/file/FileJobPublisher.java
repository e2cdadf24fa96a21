package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.added.AddedFile;
import io.hookline.adapter.queue.file.added.AddedIds;
import io.hookline.adapter.queue.file.added.AddedRow;
import io.hookline.adapter.queue.file.journal.AppendFile;
import io.hookline.job.QueueRef;
import io.hookline.port.AdapterException;
import io.hookline.port.JobPublisher;
import io.hookline.port.NewJob;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/**
 * Puts jobs beside a queue file, into {@code FILE.added}, since the file itself is never written
 * to. Whoever delivers the file takes them up. A fresh job is not added where a row of either file
 * has its id.
 */
final class FileJobPublisher implements JobPublisher {
  /** What is written, and flushed, at once. */
  private static final int PIECE = 1 << 20;

  private static final int SEED = 16;

  private final AppendFile.Opening files;
  private final ReentrantLock lock = new ReentrantLock();
  private final FileIds fileIds;
  private final AddedIds addedIds;

  FileJobPublisher(AppendFile.Opening files, RandomGenerator random) {
    this.files = files;
    byte[] seed = new byte[SEED];
    random.nextBytes(seed);
    this.fileIds = new FileIds(seed);
    this.addedIds = new AddedIds(seed);
  }

  @Override
  public int publish(QueueRef queue, List<NewJob> jobs) {
    if (!queue.type().equals(FileJobQueueProvider.TYPE)) {
      throw new AdapterException(queue + " is no queue file: it cannot be published to here");
    }
    if (jobs.isEmpty()) {
      return 0;
    }
    Path path = Path.of(queue.name());
    lock.lock();
    try {
      NewQueueFile.require(path, jobs);
      return publish(path.toRealPath(), jobs);
    } catch (IOException failure) {
      throw new AdapterException(
          AddedFile.beside(path)
              + ": cannot be written ("
              + Causes.of(failure)
              + "), so no job can be put on the queue "
              + path
              + "; try again once it can be",
          failure);
    } finally {
      lock.unlock();
    }
  }

  private int publish(Path file, List<NewJob> jobs) throws IOException {
    boolean fresh = jobs.stream().anyMatch(FileJobPublisher::isFresh);
    if (fresh) {
      fileIds.read(file);
    }
    try (AddedFile added = AddedFile.hold(AddedFile.beside(file), files)) {
      added.dropTornRow();
      if (fresh) {
        addedIds.read(added);
      }
      return append(jobs, added);
    }
  }

  private int append(List<NewJob> jobs, AddedFile file) throws IOException {
    Set<String> seen = new HashSet<>();
    ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    int count = 0;
    for (NewJob job : jobs) {
      if (seen.add(job.id().value()) && !isKnown(job) || !isFresh(job)) {
        gathered.writeBytes(AddedRow.of(job));
        count++;
      }
      if (gathered.size() >= PIECE) {
        file.append(gathered.toByteArray());
        gathered.reset();
      }
    }
    file.append(gathered.toByteArray());
    return count;
  }

  private boolean isKnown(NewJob job) {
    String id = job.id().value();
    return isFresh(job) && (fileIds.contains(id) || addedIds.contains(id));
  }

  private static boolean isFresh(NewJob job) {
    return job.deadLetter().isEmpty();
  }

  /** Holds nothing open. */
  @Override
  public void close() {
    // Each file is closed as soon as it is written.
  }
}
