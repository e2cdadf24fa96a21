package io.hookline.app.command;

import picocli.CommandLine.Command;

/** {@code hookline config}. */
@Command(
    name = "config",
    description = "Looks at the configuration.",
    subcommands = {
      ConfigCheckCommand.class,
      ConfigShowCommand.class,
      ConfigReferenceCommand.class,
      ConfigSchemaCommand.class
    },
    footer = {"  hookline config check", "  hookline config check --help"})
final class ConfigCommand {}
