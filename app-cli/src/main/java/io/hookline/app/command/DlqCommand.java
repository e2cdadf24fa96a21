package io.hookline.app.command;

import picocli.CommandLine.Command;

/** {@code hookline dlq}. */
@Command(
    name = "dlq",
    description =
        "Looks at the dead letter queue, which keeps every job that was given up on; alters letters"
            + " and sends them again.",
    exitCodeList = {
      "0:all was done",
      "1:Hookline itself failed: the dead letter queue or a queue cannot be used",
      "2:the command line or the configuration cannot be used",
      "3:some letters were not found, or were left as they are; see the command"
    },
    subcommands = {
      DlqListCommand.class,
      DlqShowCommand.class,
      DlqEditCommand.class,
      DlqRetryCommand.class,
      DlqDiscardCommand.class,
      DlqPurgeCommand.class,
      DlqExportCommand.class,
      DlqImportCommand.class,
      DlqStatsCommand.class,
    },
    footer = {
      "  hookline dlq list --destination https://example.com --since 2h",
      "  hookline dlq show 3f2a9c1b",
      "  hookline dlq edit 3f2a9c1b --url https://example.com/hooks/v2",
      "  hookline dlq retry 3f2a9c1b",
      "  hookline dlq retry --where --error 503 --rate 50/s",
      "  hookline dlq list --help"
    })
final class DlqCommand {}
