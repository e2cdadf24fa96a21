package io.hookline.chaos.receiver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * What was received and told in one round, in the order in which it happened, one line each:
 * milliseconds, what, job, detail. A line is written before its answer goes out, so nothing that a
 * worker was told can be missing. Safe for use by many threads.
 */
public final class Ledger {
  /** Its name in the folder of the round. */
  public static final String FILE = "received.log";

  private final FileChannel file;
  private final Map<String, Integer> received = new HashMap<>();

  Ledger(Path path) {
    try {
      file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Notes a request; returns how many there were for this job, this one included. */
  synchronized int request(String job, int bytes) {
    write("request", job, String.valueOf(bytes));
    return received.merge(job, 1, Integer::sum);
  }

  synchronized void answer(String job, Behaviour behaviour) {
    write("answer", job, behaviour.means() + " " + behaviour);
  }

  synchronized void mark(String text) {
    write("mark", "-", text);
  }

  private void write(String what, String job, String detail) {
    String line = "%d %s %s %s%n".formatted(System.currentTimeMillis(), what, job, detail);
    try {
      var _ = file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
