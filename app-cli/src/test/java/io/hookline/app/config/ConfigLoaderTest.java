package io.hookline.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.spi.InvalidSettingsException;
import io.hookline.spi.Key;
import io.hookline.spi.ValueTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The configuration")
class ConfigLoaderTest {
  private static final Key<?> PASSWORD =
      Key.text("broker.password", "", "the broker's password").masked();

  private static final Key<?> HOSTS =
      Key.optional("broker.hosts", ValueTypes.list(ValueTypes.TEXT), "the broker's hosts");

  private static final KnownKeys KNOWN = new KnownKeys(List.of(PASSWORD, HOSTS));

  @TempDir private Path folder;

  @DisplayName("is empty where nothing is given")
  @Test
  void nothing() {
    Configuration configuration = load(Map.of(), Map.of());
    assertThat(configuration.value("queue.type")).isEmpty();
    assertThat(configuration.place("queue.type")).isEmpty();
    assertThat(configuration.problems()).isEmpty();
  }

  @DisplayName("reads hookline.yaml and knows the line of each key")
  @Test
  void file() throws IOException {
    yaml(
        """
        # a comment
        queue:
          name: orders

        retry.max-attempts: 3
        """);
    Configuration configuration = load(Map.of(), Map.of());
    assertThat(configuration.value("queue.name")).hasValue("orders");
    assertThat(configuration.place("queue.name")).isEqualTo("hookline.yaml:3");
    assertThat(configuration.value("retry.max-attempts")).hasValue("3");
    assertThat(configuration.place("retry.max-attempts")).isEqualTo("hookline.yaml:5");
  }

  @DisplayName("keeps texts as they were written, whatever YAML would make of them")
  @Test
  void textAsWritten() throws IOException {
    yaml("queue.name: 0012\nretry.jitter: 0.20\nworker.name: on\n");
    Configuration configuration = load(Map.of(), Map.of());
    assertThat(configuration.value("queue.name")).hasValue("0012");
    assertThat(configuration.value("retry.jitter")).hasValue("0.20");
    assertThat(configuration.value("worker.name")).hasValue("on");
  }

  @DisplayName("joins the items of a list by commas")
  @Test
  void list() throws IOException {
    yaml("broker:\n  hosts:\n    - one\n    - two\n");
    assertThat(load(Map.of(), Map.of()).value("broker.hosts")).hasValue("one,two");
  }

  @DisplayName("lets the environment win over the file, and the command line over both")
  @Test
  void order() throws IOException {
    yaml("queue.name: file\nhttp.timeout: 1s\nworker.concurrency: 1\n");
    Configuration configuration =
        load(
            Map.of("HOOKLINE_HTTP_TIMEOUT", "2s", "HOOKLINE_WORKER_CONCURRENCY", "2"),
            Map.of("worker.concurrency", "3"));
    assertThat(configuration.value("queue.name")).hasValue("file");
    assertThat(configuration.value("http.timeout")).hasValue("2s");
    assertThat(configuration.place("http.timeout")).isEqualTo("environment HOOKLINE_HTTP_TIMEOUT");
    assertThat(configuration.value("worker.concurrency")).hasValue("3");
    assertThat(configuration.place("worker.concurrency")).isEqualTo("command line");
  }

  @DisplayName("finds the dashes that a variable's name cannot have")
  @Test
  void dashes() {
    Configuration configuration = load(Map.of("HOOKLINE_RETRY_MAX_ATTEMPTS", "7"), Map.of());
    assertThat(configuration.value("retry.max-attempts")).hasValue("7");
  }

  @DisplayName("does not see variables without the prefix, unless a value names them")
  @Test
  void prefix() {
    Map<String, String> environment = Map.of("QUEUE_NAME", "stray", "STAGE", "test");
    assertThat(load(environment, Map.of()).value("queue.name")).isEmpty();
    assertThat(load(environment, Map.of("queue.name", "${STAGE}-1")).value("queue.name"))
        .hasValue("test-1");
  }

  @DisplayName("takes the default of a ${NAME:default} that is not set, and $$ for a dollar sign")
  @Test
  void expansion() {
    Configuration configuration =
        load(Map.of(), Map.of("queue.name", "${STAGE:dev}", "worker.name", "$${x}"));
    assertThat(configuration.value("queue.name")).hasValue("dev");
    assertThat(configuration.value("worker.name")).hasValue("${x}");
  }

  @DisplayName("tells the place of a ${NAME} that is not set")
  @Test
  void expansionFails() throws IOException {
    yaml("queue:\n  name: ${STAGE}\n");
    assertThat(load(Map.of(), Map.of()).problems())
        .containsExactly(
            "hookline.yaml:2: queue.name: ${STAGE} in it is not set;"
                + " set STAGE, or give a default as ${STAGE:default}");
  }

  @DisplayName("tells a ${NAME} that stands for itself")
  @Test
  void endlessExpansion() {
    assertThat(load(Map.of(), Map.of("queue.name", "${queue.name}")).problems())
        .containsExactly(
            "command line: queue.name: a ${...} in it cannot be resolved;"
                + " write $$ for a plain dollar sign");
  }

  @DisplayName("takes an empty variable as not given, and leaves those of the launcher alone")
  @Test
  void emptyVariable() throws IOException {
    yaml("queue.name: file\n");
    Configuration configuration =
        load(Map.of("HOOKLINE_QUEUE_NAME", "", "HOOKLINE_HEAP", "1g"), Map.of());
    assertThat(configuration.value("queue.name")).hasValue("file");
    assertThat(configuration.problems()).isEmpty();
  }

  @DisplayName("tells every unknown key of every layer, with what may have been meant")
  @Test
  void unknownKeys() throws IOException {
    yaml("queue:\n  nmae: x\ncolour: red\n");
    Configuration configuration =
        load(Map.of("HOOKLINE_QUEUE_TPYE", "x"), Map.of("retry.max-atempts", "3"));
    assertThat(configuration.problems())
        .containsExactlyInAnyOrder(
            "hookline.yaml:2: queue.nmae: is not a key (did you mean queue.name?)",
            "hookline.yaml:3: colour: is not a key",
            "environment: HOOKLINE_QUEUE_TPYE stands for no key"
                + " (did you mean HOOKLINE_QUEUE_TYPE?)",
            "command line: retry.max-atempts: is not a key"
                + " (did you mean retry.max-attempts?)");
  }

  @DisplayName("reads the file named with --config in place of hookline.yaml")
  @Test
  void named() throws IOException {
    yaml("queue.name: default\n");
    Files.writeString(folder.resolve("other.yaml"), "http.timeout: 9s\n");
    Configuration configuration =
        ConfigLoader.load(request(Optional.of(Path.of("other.yaml")), Map.of(), Map.of()), KNOWN);
    assertThat(configuration.value("queue.name")).isEmpty();
    assertThat(configuration.place("http.timeout")).isEqualTo("other.yaml:1");
  }

  @DisplayName("cannot do without the file named with --config")
  @Test
  void missing() {
    ConfigRequest request = request(Optional.of(Path.of("none.yaml")), Map.of(), Map.of());
    assertThatThrownBy(() -> ConfigLoader.load(request, KNOWN))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessage("none.yaml: no such file; check the path given with --config");
  }

  @DisplayName("tells the line of what is no YAML")
  @Test
  void syntax() throws IOException {
    yaml("queue:\n  name: [a, b\nhttp.timeout: 5s\n");
    assertThatThrownBy(() -> load(Map.of(), Map.of()))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageStartingWith("hookline.yaml:3: is not valid YAML: ")
        .message()
        .hasLineCount(1);
  }

  @DisplayName("tells everything that has no meaning in the file at once")
  @Test
  void meaningless() throws IOException {
    yaml("queue: &q\n  name: a\nhttp: *q\nworker.name: x\nworker:\n  name: y\n? [a]\n: b\n");
    assertThat(load(Map.of(), Map.of()).problems())
        .containsExactly(
            "hookline.yaml:3: http: aliases are not supported; write the value out",
            "hookline.yaml:6: worker.name: stands at hookline.yaml:4 already;"
                + " keep one of them",
            "hookline.yaml:7: a key must be plain text");
  }

  @DisplayName("is not a list or a word")
  @Test
  void notAMapping() throws IOException {
    yaml("- a\n");
    assertThat(load(Map.of(), Map.of()).problems())
        .containsExactly(
            "hookline.yaml:1: keys and values are expected here, such as queue.type: file");
  }

  @DisplayName("takes a list only where one is expected")
  @Test
  void unexpectedList() throws IOException {
    yaml("broker.hosts: [a, b]\nqueue.name: [a, b]\n");
    Configuration configuration = load(Map.of(), Map.of());
    assertThat(configuration.problems())
        .containsExactly("hookline.yaml:2: queue.name: a list is not valid: expected text");
    assertThat(configuration.value("queue.name")).isEmpty();
    assertThat(configuration.value("broker.hosts")).hasValue("a,b");
  }

  @DisplayName("may be a file of comments")
  @Test
  void comments() throws IOException {
    yaml("# nothing yet\n");
    assertThat(load(Map.of(), Map.of()).problems()).isEmpty();
  }

  @DisplayName("is shown with secrets masked, and without what was only assumed")
  @Test
  void shown() {
    ConfigRequest request =
        new ConfigRequest(
            folder,
            Optional.empty(),
            Map.of("HOOKLINE_BROKER_PASSWORD", "sesame"),
            Map.of(),
            Map.of("queue.name", "assumed"));
    assertThat(ConfigLoader.load(request, KNOWN).shown(KNOWN))
        .containsExactly(
            new ShownSetting("broker.password", "****", "environment HOOKLINE_BROKER_PASSWORD"));
  }

  private void yaml(String text) throws IOException {
    Files.writeString(folder.resolve("hookline.yaml"), text);
  }

  private Configuration load(Map<String, String> environment, Map<String, String> commandLine) {
    return ConfigLoader.load(request(Optional.empty(), environment, commandLine), KNOWN);
  }

  private ConfigRequest request(
      Optional<Path> file, Map<String, String> environment, Map<String, String> commandLine) {
    return new ConfigRequest(folder, file, environment, commandLine, Map.of());
  }
}
