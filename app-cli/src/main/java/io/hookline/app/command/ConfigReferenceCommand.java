package io.hookline.app.command;

import io.hookline.app.reference.ReferencePage;
import io.hookline.app.wiring.Plugins;
import picocli.CommandLine.Command;

/** {@code hookline config reference}. */
@Command(
    name = "reference",
    description =
        "Prints every key there is, in Markdown: those of the application and of each adapter.",
    footer = {"  hookline config reference", "  hookline config reference > keys.md"})
final class ConfigReferenceCommand implements Runnable {
  private final Surroundings surroundings;

  ConfigReferenceCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    new ReferencePage(Plugins.installed().registry()).tables().forEach(surroundings.out()::println);
  }
}
