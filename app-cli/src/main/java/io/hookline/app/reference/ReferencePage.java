package io.hookline.app.reference;

import io.hookline.app.plugin.ProviderRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The page of all keys. Between two marks stand the tables of a section, made from the code; what
 * stands around them is written by hand, and kept.
 */
public final class ReferencePage {
  private static final String BEGIN = "<!-- keys of %s, made from the code -->";
  private static final String END = "<!-- end of keys -->";

  private final List<KeyGroup> groups;
  private final KeyTables tables;

  /** The keys of the application and of {@code adapters}. */
  public ReferencePage(ProviderRegistry adapters) {
    KeyCatalog catalog = KeyCatalog.of(adapters);
    groups = catalog.groups();
    tables = new KeyTables(catalog);
  }

  /** The tables alone, each under a heading. */
  public List<String> tables() {
    List<String> lines = new ArrayList<>();
    groups.forEach(group -> {
      lines.add("## " + title(group));
      lines.addAll(tables.lines(group));
    });
    return lines;
  }

  /** {@code page} with the tables as they have to be; sections it lacks come at its end. */
  public String updated(String page) {
    String updated = page;
    for (KeyGroup group : groups) {
      updated = updated(updated, group);
    }
    return updated;
  }

  private String updated(String page, KeyGroup group) {
    String begin = BEGIN.formatted(group.name());
    int start = page.indexOf(begin);
    if (start < 0) {
      return "%s\n## %s\n\n%s".formatted(page, title(group), block(group));
    }
    int end = page.indexOf(END, start);
    if (end < 0) {
      throw new IllegalArgumentException("after " + begin + " there is no " + END);
    }
    return page.substring(0, start) + block(group) + page.substring(end + END.length() + 1);
  }

  private String block(KeyGroup group) {
    return tables.lines(group).stream()
        .collect(Collectors.joining("\n", BEGIN.formatted(group.name()) + "\n", "\n" + END + "\n"));
  }

  private static String title(KeyGroup group) {
    return group.name().substring(0, 1).toUpperCase(Locale.ROOT) + group.name().substring(1);
  }
}
