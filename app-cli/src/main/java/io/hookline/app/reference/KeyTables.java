package io.hookline.app.reference;

import io.hookline.app.config.LiveKeys;
import io.hookline.spi.Key;
import java.util.ArrayList;
import java.util.List;

/** Tables of keys in Markdown. */
final class KeyTables {
  private final KeyCatalog catalog;

  KeyTables(KeyCatalog catalog) {
    this.catalog = catalog;
  }

  /** The tables of one section, one for each adapter. */
  List<String> lines(KeyGroup group) {
    List<String> lines = new ArrayList<>();
    for (KeySet set : group.sets()) {
      lines.add("");
      set.adapter().ifPresent(chosen -> lines.addAll(List.of("With `" + chosen + "`:", "")));
      lines.add("| key | type | default | example | meaning |");
      lines.add("|---|---|---|---|---|");
      set.keys().forEach(key -> lines.add(row(key)));
    }
    lines.add("");
    return lines;
  }

  private String row(Key<?> key) {
    return "| `%s | %s | %s | %s | %s |"
        .formatted(
            key.name() + (LiveKeys.contains(key) ? "` ↻" : "`"),
            cell(KeyText.type(key, catalog)),
            cell(KeyText.otherwise(key)),
            cell(example(key)),
            cell(key.meaning() + (key.secret() ? " (secret)" : "")));
  }

  private static String example(Key<?> key) {
    String example = key.notes().example();
    return example.isEmpty() ? "" : "`" + example + "`";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
