package io.hookline.app.command;

import picocli.CommandLine.Command;

/** {@code hookline job}. */
@Command(
    name = "job",
    description = "Looks at single jobs.",
    exitCodeList = {
      "0:it was found",
      QueueHelp.UNUSABLE,
      QueueHelp.USAGE,
      "3:there is no such job"
    },
    subcommands = JobShowCommand.class,
    footer = {"  hookline job show order-7 --queue redis", "  hookline job show --help"})
final class JobCommand {}
