package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.row.FileFormat;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the configuration says about one queue file.
 *
 * @param path the file, as the user wrote it
 * @param format how it is read
 * @param journal where the journal is, if not beside the file
 * @param watch whether more rows are expected at the end of the file
 * @param restart whether earlier runs are forgotten
 * @param maxWaiting how many jobs may wait before no new rows are taken up
 */
record FileQueueSettings(
    Path path,
    FileFormat format,
    Optional<Path> journal,
    boolean watch,
    boolean restart,
    int maxWaiting) {}
