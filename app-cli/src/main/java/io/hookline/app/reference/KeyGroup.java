package io.hookline.app.reference;

import java.util.List;

/**
 * The keys of one section.
 *
 * @param name the first part of their names, such as {@code queue}
 * @param sets the application's own first, then those of each adapter
 */
record KeyGroup(String name, List<KeySet> sets) {
  KeyGroup {
    sets = List.copyOf(sets);
  }
}
