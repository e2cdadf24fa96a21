package io.hookline.app.log;

import java.nio.file.Path;

/**
 * The log file.
 *
 * @param file where it is
 * @param maxSize bytes after which it is set aside
 * @param keep how many that were set aside are kept
 */
public record LogSettings(Path file, long maxSize, int keep) {}
