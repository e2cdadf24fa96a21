package io.hookline.app.command;

import io.hookline.app.config.ConfigLoader;
import io.hookline.app.console.Console;
import io.hookline.app.plugin.ProviderRegistry;
import io.hookline.app.reference.JsonSchema;
import io.hookline.app.reference.NewFiles;
import io.hookline.app.reference.StarterFile;
import io.hookline.app.wiring.Plugins;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hookline init}. */
@Command(
    name = "init",
    description = {
      "Writes a configuration file to start with: every key of the adapters that you choose, with"
          + " its meaning and its default, commented out but for those that must be given.",
      "A secret that must be given is taken from the environment, so that it is not in the file."
    },
    exitCodeList = {
      "0:it is written",
      "1:it cannot be written",
      "2:there is no such adapter or key, or a file is there already"
    },
    footer = {
      "  hookline init",
      "  hookline init --queue redis --dlq mongo",
      "  hookline init production.yaml --schema -D http.allow=10.0.0.0/8"
    })
final class InitCommand implements Runnable {
  private static final String SCHEMA = "hookline.schema.json";

  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "Where to write; hookline.yaml without it.")
  private Path file = Path.of(ConfigLoader.DEFAULT_FILE);

  @Option(names = "--queue", paramLabel = "TYPE", description = "Where jobs come from.")
  private Optional<String> queue = Optional.empty();

  @Option(names = "--dlq", paramLabel = "TYPE", description = "What keeps dead letters.")
  private Optional<String> dlq = Optional.empty();

  @Option(names = "--notify", paramLabel = "TYPE", description = "What tells people.")
  private Optional<String> notify = Optional.empty();

  @Option(names = "--log-ship", paramLabel = "TYPE", description = "What ships the log.")
  private Optional<String> ship = Optional.empty();

  @Option(
      names = "-D",
      paramLabel = "KEY=VALUE",
      description = "A setting that the file shall have; may be repeated.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--schema",
      description =
          "Also write hookline.schema.json beside it, by which editors complete and check it.")
  private boolean schema;

  @Option(names = "--force", description = "Write over what is there.")
  private boolean force;

  @Mixin private final OutputOptions output = new OutputOptions();

  InitCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    ProviderRegistry adapters = Plugins.installed().registry();
    List<String> lines = new ArrayList<>(StarterFile.of(adapters, chosen()));
    if (schema) {
      lines.addFirst("# yaml-language-server: $schema=" + SCHEMA);
    }
    Path target = surroundings.folder().resolve(file);
    Map<Path, String> texts = new LinkedHashMap<>();
    texts.put(target, String.join("\n", lines) + "\n");
    if (schema) {
      texts.put(target.resolveSibling(SCHEMA), new JsonSchema(adapters).text());
    }
    NewFiles.write(texts, force);
    tell(output.console(surroundings));
  }

  private Map<String, String> chosen() {
    Map<String, String> chosen = new LinkedHashMap<>(settings);
    queue.ifPresent(type -> chosen.put("queue.type", type));
    dlq.ifPresent(type -> chosen.put("dlq.type", type));
    notify.ifPresent(type -> chosen.put("notify.type", type));
    ship.ifPresent(type -> chosen.put("log.ship.type", type));
    return chosen;
  }

  private void tell(Console console) {
    boolean isDefault = file.equals(Path.of(ConfigLoader.DEFAULT_FILE));
    console.say(
        "%s Wrote %s. Check it with: hookline config check%s"
            .formatted(console.look().done(), file, isDefault ? "" : " --config " + file));
  }
}
