package io.hookline.app.command;

import io.hookline.app.console.Console;
import io.hookline.app.console.Style;
import io.hookline.app.console.Table;
import io.hookline.app.receiver.ReceivedRequest;
import io.hookline.app.receiver.Receiver;
import io.hookline.app.receiver.RequestText;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hookline receiver}. */
@Command(
    name = "receiver",
    description =
        "Receives webhooks, prints them and answers by path; to test with. Ends on Ctrl-C.",
    exitCodeList = {"1:it cannot listen there", "2:the command line cannot be used"},
    footer = {
      "  hookline receiver --port 8080",
      "  hookline receiver --json | jq .body",
      "  curl -d '{}' http://127.0.0.1:8080/status/503"
    })
final class ReceiverCommand implements Runnable {
  private final Surroundings surroundings;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port to listen on, 0 for a free one; default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on; default: ${DEFAULT-VALUE}.")
  private String bind = "";

  @Option(names = "--json", description = "Print one JSON object per request and nothing else.")
  private boolean json;

  @Mixin private final OutputOptions output = new OutputOptions();

  ReceiverCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    Console console = output.console(surroundings);
    try (Receiver receiver =
        Receiver.open(bind, port, InstantSource.system(), request -> print(request, console))) {
      if (!json) {
        console.say(welcome(receiver, console));
      }
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void print(ReceivedRequest request, Console console) {
    console.say(json ? RequestText.json(request) : RequestText.line(request, console.look()));
  }

  private static List<String> welcome(Receiver receiver, Console console) {
    Table table = new Table();
    String url = console.look().paint(Style.CYAN, receiver.url().toString());
    table.row("Receiving on " + url + ", until Ctrl-C. Paths that do something of their own:");
    Receiver.paths().forEach((path, what) -> table.row("  " + path, what));
    table.row("Anything else: 200. To be called, it needs: -D http.allow=127.0.0.0/8");
    return table.lines();
  }
}
