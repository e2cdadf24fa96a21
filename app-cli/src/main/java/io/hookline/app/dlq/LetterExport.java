package io.hookline.app.dlq;

import io.hookline.app.text.IoReason;
import io.hookline.format.LetterJson;
import io.hookline.format.Secrets;
import io.hookline.letter.DeadLetter;
import io.hookline.port.AdapterException;
import io.hookline.port.DeadLetterStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Writes letters whole, secrets included, one JSON object to a line. */
public final class LetterExport {
  private static final int PAGE = 500;

  private final DeadLetterStore store;

  /** From {@code store}. */
  public LetterExport(DeadLetterStore store) {
    this.store = store;
  }

  /** Writes {@code selection} to {@code out}, as long as somebody reads it. */
  public void toStream(Selection selection, PrintStream out) {
    try {
      write(selection, out, out::checkError, _ -> {});
    } catch (IOException neverThrown) {
      throw new AdapterException("standard output cannot be written", neverThrown);
    }
  }

  /**
   * Writes {@code selection} to {@code file}, which is not there where {@code stop} turned true.
   *
   * @param written is told how many letters are written
   * @return how many that is in the end; 0 after a stop
   * @throws AdapterException where the file or the store fails
   */
  public long toFile(Selection selection, Path file, BooleanSupplier stop, LongConsumer written) {
    try (ExportFile export = ExportFile.create(file)) {
      long all = write(selection, export.out(), stop, written);
      if (stop.getAsBoolean()) {
        return 0;
      }
      export.keep();
      return all;
    } catch (IOException unusable) {
      throw new AdapterException(
          "%s: cannot be written (%s)".formatted(file, IoReason.of(unusable)), unusable);
    }
  }

  private long write(
      Selection selection, OutputStream out, BooleanSupplier stop, LongConsumer written)
      throws IOException {
    LetterPages pages = new LetterPages(store, selection.filters(), PAGE);
    long all = 0;
    List<DeadLetter> page = pages.next();
    while (!page.isEmpty() && !stop.getAsBoolean()) {
      for (DeadLetter letter : page) {
        out.write(LetterJson.write(letter, Secrets.KEPT).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
      out.flush();
      all += page.size();
      written.accept(all);
      page = pages.next();
    }
    return all;
  }
}
