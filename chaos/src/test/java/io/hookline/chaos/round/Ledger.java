package io.hookline.chaos.round;

import io.hookline.chaos.receiver.Behaviour.Meaning;
import io.hookline.chaos.round.Entry.Answer;
import io.hookline.chaos.round.Entry.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the receiver has noted so far.
 *
 * @param entries in the order in which they happened
 */
record Ledger(List<Entry> entries) {

  static Ledger read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new Ledger(List.of());
    }
    String text = Files.readString(file);
    // The receiver may be in the middle of a line.
    return new Ledger(
        text.substring(0, text.lastIndexOf('\n') + 1).lines().map(Entry::parse).toList());
  }

  int requests() {
    return (int) entries.stream().filter(Request.class::isInstance).count();
  }

  int requests(String job) {
    return (int)
        entries.stream().filter(e -> e instanceof Request r && r.job().equals(job)).count();
  }

  /** The jobs that got an answer of one of these kinds. */
  Set<String> told(Meaning first, Meaning... rest) {
    Set<Meaning> meanings = EnumSet.of(first, rest);
    return entries.stream()
        .filter(Answer.class::isInstance)
        .map(Answer.class::cast)
        .filter(answer -> meanings.contains(answer.meaning()))
        .map(Answer::job)
        .collect(Collectors.toSet());
  }
}
