package io.hookline.app.command;

/** How letters are named, as the help says it. */
final class LetterHelp {
  static final String ONE = "The letter's uuid, at least 6 characters of it, or its id.";
  static final String SOME = "Each letter's uuid, at least 6 characters of it, or its id.";

  private LetterHelp() {}
}
