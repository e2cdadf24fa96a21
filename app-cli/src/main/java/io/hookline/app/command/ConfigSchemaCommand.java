package io.hookline.app.command;

import io.hookline.app.reference.JsonSchema;
import io.hookline.app.wiring.Plugins;
import picocli.CommandLine.Command;

/** {@code hookline config schema}. */
@Command(
    name = "schema",
    description =
        "Prints a JSON Schema of the configuration file, by which editors complete and check it.",
    footer = {"  hookline config schema > hookline.schema.json"})
final class ConfigSchemaCommand implements Runnable {
  private final Surroundings surroundings;

  ConfigSchemaCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    surroundings.out().print(new JsonSchema(Plugins.installed().registry()).text());
  }
}
