package io.hookline.app.plugin;

/** Where an adapter came from. */
public sealed interface Origin {
  /** As people are told. */
  String text();

  /** Hookline itself. */
  record FirstParty() implements Origin {
    @Override
    public String text() {
      return "hookline";
    }
  }

  /**
   * A plugin.
   *
   * @param folder where its jars are
   */
  record Plugin(String folder) implements Origin {
    @Override
    public String text() {
      return folder;
    }
  }
}
