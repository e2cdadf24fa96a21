package io.hookline.testkit.letter;

import static io.hookline.testkit.letter.DeadLetterStoreHarness.assertMatches;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.recorded;
import static io.hookline.testkit.letter.SampleLetters.content;
import static io.hookline.testkit.letter.SampleLetters.withWords;

import io.hookline.letter.LetterFilter;
import io.hookline.port.DeadLetterStore;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clauses on which letters are meant by a text in them. */
abstract class TextClauses {
  private final DeadLetterStoreHarness harness;

  TextClauses(DeadLetterStoreHarness harness) {
    this.harness = harness;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100%",
        "a_b",
        "back\\slash",
        "1.5",
        "x*y",
        "[0-9]",
        "it's",
        "\"said\"",
        "(a|b)",
        "^start",
        "end$",
        "?",
        "+",
        "{1}",
        "#{",
        "\\E",
        "\\Qa",
        "--",
        ";",
        "ü 你 🚀",
        " "
      })
  @DisplayName("D8 by a text in the error and in the reason, in which no character is special")
  void byText(String text) {
    DeadLetterStore store = harness.opened();
    recorded(store, withWords(content(1), "503, " + text + ", twice", "quite"));
    recorded(store, withWords(content(2), "503", "5 of 5: " + text));
    recorded(store, withWords(content(3), "503", "x"));

    assertMatches(store, LetterFilter.ALL.withError(text), 1);
    assertMatches(store, LetterFilter.ALL.withReason(text), 2);
  }

  @Test
  @DisplayName("D8 a text is no pattern")
  void textIsNoPattern() {
    DeadLetterStore store = harness.opened();
    recorded(store, withWords(content(1), "abc 123 axxb", "abc 123 axxb"));

    for (String text :
        List.of("a%b", "a__c", "a.c", "a*", "[a]", "[0-9]", "(abc)", "a?", "^a", "b$")) {
      assertMatches(store, LetterFilter.ALL.withError(text));
      assertMatches(store, LetterFilter.ALL.withReason(text));
    }
  }

  @Test
  @DisplayName("D8 a text is found at the start, at the end and as a whole; an empty one always")
  void textAnywhere() {
    DeadLetterStore store = harness.opened();
    recorded(store, withWords(content(1), "503 Service Unavailable", ""));
    recorded(store, withWords(content(2), "first line\nsecond line", ""));

    assertMatches(store, LetterFilter.ALL.withError("503 S"), 1);
    assertMatches(store, LetterFilter.ALL.withError("available"), 1);
    assertMatches(store, LetterFilter.ALL.withError("503 Service Unavailable"), 1);
    assertMatches(store, LetterFilter.ALL.withError("503 Service Unavailable "));
    assertMatches(store, LetterFilter.ALL.withError("line\nsecond"), 2);
    assertMatches(store, LetterFilter.ALL.withError(""), 1, 2);
    assertMatches(store, LetterFilter.ALL.withReason(""), 1, 2);
  }

  @Test
  @DisplayName("D8 a text is found in any case of its ASCII letters")
  void textInAnyCase() {
    DeadLetterStore store = harness.opened();
    recorded(store, withWords(content(1), "Connection REFUSED by İstanbul", "Given Up: ÄÖÜ"));

    assertMatches(store, LetterFilter.ALL.withError("connection refused"), 1);
    assertMatches(store, LetterFilter.ALL.withError("CONNECTION refused BY İSTANBUL"), 1);
    assertMatches(store, LetterFilter.ALL.withReason("gIVEN uP: ÄÖÜ"), 1);
  }
}
