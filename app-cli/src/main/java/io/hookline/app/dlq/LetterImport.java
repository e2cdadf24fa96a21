package io.hookline.app.dlq;

import io.hookline.app.text.IoReason;
import io.hookline.format.LetterJson;
import io.hookline.letter.DeadLetter;
import io.hookline.port.AdapterException;
import io.hookline.port.DeadLetterStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Takes letters in that an export has written. Who runs it anew goes on: what is here stays. */
public final class LetterImport {
  /** A body of 15 MiB in Base64, and all that may stand beside it. */
  private static final int LONGEST_LINE = 48 << 20;

  /** What a person reads; the rest is in the file of rejected lines. */
  private static final int MOST_TOLD = 20;

  private final ImportSource source;
  private final Consumer<String> problems;
  private final ImportBatch batch;
  private long rejected;

  /**
   * Into {@code store}.
   *
   * @param problems is told of the first lines that cannot be used
   */
  public LetterImport(DeadLetterStore store, ImportSource source, Consumer<String> problems) {
    this.source = source;
    this.problems = problems;
    batch = new ImportBatch(store);
  }

  /**
   * Reads to the end, or until {@code stop} turns true.
   *
   * @param seen is told how many lines were read
   * @throws AdapterException where the source cannot be read, or the store not written
   */
  public ImportReport run(BooleanSupplier stop, LongConsumer seen) {
    try (InputStream in = source.opening().open();
        RejectedLines aside = new RejectedLines(source.aside())) {
      BoundedLines lines = new BoundedLines(in, LONGEST_LINE);
      boolean more = lines.advance();
      while (more && !stop.getAsBoolean()) {
        line(lines, aside);
        seen.accept(lines.number());
        more = lines.advance();
      }
      batch.flush();
      return new ImportReport(batch.imported(), batch.known(), rejected, more);
    } catch (IOException broken) {
      throw new AdapterException(
          "%s, or %s beside it, cannot be used (%s); type it again to go on"
              .formatted(source.name(), source.aside().getFileName(), IoReason.of(broken)),
          broken);
    }
  }

  private void line(BoundedLines lines, RejectedLines aside) throws IOException {
    try {
      String text = lines.text();
      if (!text.isBlank()) {
        batch.add(letter(lines, text), lines.size());
      }
    } catch (IllegalArgumentException unusable) {
      rejected++;
      aside.add(lines.bytes());
      if (rejected <= MOST_TOLD) {
        problems.accept(source.name() + ":" + lines.number() + ": " + unusable.getMessage());
      }
    }
  }

  private static DeadLetter letter(BoundedLines lines, String text) {
    if (!lines.isWhole()) {
      throw new IllegalArgumentException("it is longer than 48MiB; its end is not kept aside");
    }
    DeadLetter letter = LetterJson.read(text);
    if (letter.content().request().payload().size() > PayloadSource.LARGEST) {
      throw new IllegalArgumentException("its body is longer than 15MiB, which no store keeps");
    }
    return letter;
  }
}
