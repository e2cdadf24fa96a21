package io.hookline.port;

import java.util.List;

/** What is measured by looking at it. Safe for use by many threads. */
public interface Figures {

  /**
   * Looks again, where the last look was not just now; whoever is about to read all figures asks
   * for it. Takes half a second at most: a look that takes longer goes on by itself.
   */
  void refresh();

  /** All there are, always the same ones. */
  List<Figure> all();
}
