package io.hookline.app.dlq;

import io.hookline.job.Request;
import java.util.function.Predicate;

/** Lets a person alter a request in an editor, again and again until it can be used. */
public final class RequestDraft {
  private final TextEditor editor;
  private final boolean reveal;
  private final Predicate<String> again;

  /**
   * With {@code editor}.
   *
   * @param reveal whether header values that may be secret are shown
   * @param again is told what is wrong, and says whether the person wants to go on
   */
  public RequestDraft(TextEditor editor, boolean reveal, Predicate<String> again) {
    this.editor = editor;
    this.reveal = reveal;
    this.again = again;
  }

  /**
   * The request in place of {@code before}.
   *
   * @throws IllegalArgumentException where it cannot be altered like that, or what was left of it
   *     cannot be used
   */
  public Request edit(Request before) {
    String text = EditFile.write(before, reveal);
    while (true) {
      text = editor.edit(text);
      try {
        return EditFile.read(text, before, reveal);
      } catch (IllegalArgumentException unusable) {
        if (!again.test(unusable.getMessage())) {
          throw unusable;
        }
      }
    }
  }
}
