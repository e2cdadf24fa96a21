package io.hookline.app.config;

import io.hookline.app.config.Configuration.Given;
import io.hookline.app.text.NearMiss;
import io.hookline.spi.Key;
import io.hookline.spi.Shape;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads the layers, of which a later one wins: {@code hookline.yaml}, environment variables that
 * begin with {@code HOOKLINE_}, the command line. In any value {@code ${NAME:default}} stands for
 * another key or for an environment variable.
 */
public final class ConfigLoader {
  /** The file that is read when it is there. */
  public static final String DEFAULT_FILE = "hookline.yaml";

  private static final int ASSUMED = 2;
  private static final int FILE = 3;
  private static final int ENVIRONMENT = 4;
  private static final int COMMAND_LINE = 5;

  private final ConfigRequest request;
  private final KnownKeys known;
  private final List<String> problems = new ArrayList<>();

  private ConfigLoader(ConfigRequest request, KnownKeys known) {
    this.request = request;
    this.known = known;
  }

  /**
   * Reads all layers.
   *
   * @throws io.hookline.spi.InvalidSettingsException where a file cannot be read or is no YAML
   */
  public static Configuration load(ConfigRequest request, KnownKeys known) {
    return new ConfigLoader(request, known).load();
  }

  private Configuration load() {
    List<Layer> layers = new ArrayList<>();
    layers.add(plain(request.assumed(), key -> "", ASSUMED));
    file().ifPresent(layers::add);
    layers.add(environment());
    layers.add(plain(request.commandLine(), key -> "command line", COMMAND_LINE));
    layers.forEach(this::refuseUnknown);
    return new Configuration(expand(layers), problems);
  }

  private Optional<Layer> file() {
    Path file = request.file().orElse(Path.of(DEFAULT_FILE));
    Path found = request.folder().resolve(file);
    if (request.file().isEmpty() && Files.notExists(found)) {
      return Optional.empty();
    }
    FlatYaml yaml = YamlFile.read(found, file.toString());
    problems.addAll(yaml.problems());
    yaml.lists().forEach(key -> refuseList(key, yaml));
    return Optional.of(
        new Layer(new PropertiesConfigSource(yaml.texts(), "file", FILE), yaml.places()));
  }

  private Layer environment() {
    Map<String, String> variables = EnvironmentNames.given(request.environment());
    Map<String, String> places = new LinkedHashMap<>();
    for (String key : known.names()) {
      String variable = EnvironmentNames.variable(key);
      if (variables.remove(variable) != null) {
        places.put(key, "environment " + variable);
      }
    }
    variables.keySet().forEach(this::refuseVariable);
    return new Layer(
        new EnvConfigSource(EnvironmentNames.stripped(request.environment()), ENVIRONMENT), places);
  }

  private static Layer plain(Map<String, String> texts, UnaryOperator<String> place, int ordinal) {
    Map<String, String> places = new LinkedHashMap<>();
    texts.keySet().forEach(key -> places.put(key, place.apply(key)));
    return new Layer(new PropertiesConfigSource(texts, "layer " + ordinal, ordinal), places);
  }

  private void refuseVariable(String variable) {
    List<String> variables = known.names().stream().map(EnvironmentNames::variable).toList();
    problems.add(
        "environment: %s stands for no key%s"
            .formatted(variable, NearMiss.hint(variable, variables)));
  }

  private void refuseList(String key, FlatYaml yaml) {
    known
        .find(key)
        .map(Key::type)
        .filter(type -> !(type.shape() instanceof Shape.Items))
        .ifPresent(type ->
            problems.add(
                "%s: %s: a list is not valid: expected %s"
                    .formatted(yaml.drop(key), key, type.expected())));
  }

  private void refuseUnknown(Layer layer) {
    layer
        .places()
        .forEach((key, place) -> {
          if (known.find(key).isEmpty()) {
            problems.add(place + ": " + key + ": is not a key" + NearMiss.hint(key, known.names()));
          }
        });
  }

  private Map<String, Given> expand(List<Layer> layers) {
    Map<String, String> winners = new HashMap<>();
    layers.forEach(layer -> winners.putAll(layer.places()));
    Expansion expansion = new Expansion(layers, request.environment());
    Map<String, Given> given = new HashMap<>();
    winners.forEach((key, place) -> {
      try {
        given.put(key, new Given(expansion.text(key), place));
      } catch (IllegalArgumentException unusable) {
        problems.add(place + ": " + key + ": " + unusable.getMessage());
      }
    });
    return given;
  }
}
