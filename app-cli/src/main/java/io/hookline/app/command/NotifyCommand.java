package io.hookline.app.command;

import picocli.CommandLine.Command;

/** {@code hookline notify}. */
@Command(
    name = "notify",
    description = "Tries out how people are told of jobs that were given up on.",
    subcommands = NotifyTestCommand.class,
    footer = "  hookline notify test")
final class NotifyCommand {}
