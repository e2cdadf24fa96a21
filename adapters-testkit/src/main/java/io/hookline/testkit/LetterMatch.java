package io.hookline.testkit;

import io.hookline.job.JobState;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterContent;
import io.hookline.letter.LetterFilter;
import java.util.function.Predicate;

/** Which dead letters a filter means, and which group of a facet they belong to. */
record LetterMatch(LetterFilter filter) implements Predicate<DeadLetter> {

  @Override
  public boolean test(DeadLetter letter) {
    return isOneOf(letter) && isFrom(letter.content()) && saysSo(letter.content()) && isOf(letter);
  }

  /** Whether the letter matches and may be removed. */
  boolean isRemovable(DeadLetter letter) {
    return letter.status() != JobState.PROCESSING && test(letter);
  }

  static String group(DeadLetter letter, Facet facet) {
    return switch (facet) {
      case ALL -> "";
      case STATUS -> letter.status().text();
      case DESTINATION -> letter.content().destination().toString();
      case REASON -> letter.content().reason();
      case RESPONSE_STATUS -> letter.content().responseStatus();
    };
  }

  private boolean isOneOf(DeadLetter letter) {
    return (filter.uuids().isEmpty() || filter.uuids().contains(letter.content().uuid()))
        && filter.uuidBeginning().map(letter.content().uuid().toString()::startsWith).orElse(true)
        && (filter.statuses().isEmpty() || filter.statuses().contains(letter.status()));
  }

  private boolean isFrom(LetterContent content) {
    return filter.destination().map(content.destination().toString()::equals).orElse(true)
        && filter.worker().map(content.worker()::equals).orElse(true)
        && filter.queue().map(content.queue().toString()::equals).orElse(true);
  }

  private boolean saysSo(LetterContent content) {
    return filter.error().map(text -> holds(content.error(), text)).orElse(true)
        && filter.reason().map(text -> holds(content.reason(), text)).orElse(true);
  }

  private boolean isOf(DeadLetter letter) {
    return filter.since().map(since -> !letter.createdAt().isBefore(since)).orElse(true)
        && filter.until().map(until -> letter.createdAt().isBefore(until)).orElse(true);
  }

  private static boolean holds(String text, String part) {
    return lowerCase(text).contains(lowerCase(part));
  }

  /** Of ASCII letters only. */
  private static String lowerCase(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.chars().forEach(c -> lower.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)));
    return lower.toString();
  }
}
