package io.hookline.app.command;

import picocli.CommandLine.Command;

/** {@code hookline plugins}. */
@Command(
    name = "plugins",
    description =
        "Looks at the adapters there are, Hookline's own and those of plugins, and helps to write"
            + " one.",
    exitCodeList = {"0:it went well", "2:a plugin or its settings cannot be used"},
    subcommands = {PluginsListCommand.class, PluginsCheckCommand.class, PluginsNewCommand.class},
    footer = {
      "  hookline plugins list --keys",
      "  hookline plugins new rabbit --port queue",
      "  hookline plugins check target/plugin",
      "  hookline plugins list --help"
    })
final class PluginsCommand {}
