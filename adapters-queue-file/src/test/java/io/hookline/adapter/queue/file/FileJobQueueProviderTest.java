package io.hookline.adapter.queue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.job.WorkerIdentity;
import io.hookline.port.JobQueue;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.InvalidSettingsException;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import io.hookline.spi.SettingsSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("queue.type: file")
class FileJobQueueProviderTest {
  private final FileJobQueueProvider provider = new FileJobQueueProvider();

  @TempDir private Path temp;

  @Test
  @DisplayName("is found as a service")
  void isFound() {
    assertThat(ServiceLoader.load(AdapterProvider.class).stream())
        .extracting(ServiceLoader.Provider::type)
        .contains(FileJobQueueProvider.class);
    assertThat(provider.type()).isEqualTo("file");
    assertThat(provider.port()).isEqualTo(JobQueue.class);
  }

  @Test
  @DisplayName("names its keys, each with its meaning")
  void keys() {
    assertThat(provider.keys())
        .extracting(Key::name)
        .containsExactlyInAnyOrder(
            "queue.file.path",
            "queue.file.format",
            "queue.file.journal",
            "queue.file.watch",
            "queue.file.restart",
            "queue.file.max-waiting");
    assertThat(provider.keys()).allSatisfy(key -> assertThat(key.meaning()).isNotBlank());
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource({
    "a.csv, auto, 'URL\nhttp://a/\n'",
    "a.TXT, auto, 'URL\nhttp://a/\n'",
    "a.json, auto, '[{\"url\":\"http://a/\"}]'",
    "a.jsonl, auto, '{\"url\":\"http://a/\"}'",
    "a.ndjson, auto, '{\"url\":\"http://a/\"}'",
    "a.json, ndjson, '{\"url\":\"http://a/\"}'",
    "jobs, csv, 'URL\nhttp://a/\n'"
  })
  @DisplayName("opens a file in the format that is set, or by its name")
  void opens(String name, String format, String text) throws Exception {
    Path file = Files.writeString(temp.resolve(name), text);
    Settings settings =
        settings(Map.of("queue.file.path", file.toString(), "queue.file.format", format));

    try (JobQueue queue =
        provider
            .configure(settings)
            .open(
                new AdapterContext(
                    new WorkerIdentity("test-1", "localhost", 1),
                    InstantSource.system(),
                    InstantSource.system(),
                    _ -> {}))) {
      assertThat(queue.claim(9, Duration.ofMinutes(1), Duration.ZERO)).hasSize(1);
    }
    settings.verify();
  }

  @Test
  @DisplayName("opens nothing while it is configured")
  void opensNothing() {
    Settings settings =
        settings(Map.of("queue.file.path", "none.csv", "queue.file.journal", "x/y"));
    provider.configure(settings);

    assertThat(settings.problems()).isEmpty();
  }

  @Test
  @DisplayName("tells all that is wrong with its settings")
  void problems() {
    Settings settings =
        settings(
            Map.of(
                "queue.file.path", "jobs.dat",
                "queue.file.watch", "yes",
                "queue.file.max-waiting", "0"));
    provider.configure(settings);

    assertThat(settings.problems())
        .containsExactlyInAnyOrder(
            "queue.file.watch: \"yes\" is not valid: expected true or false",
            "queue.file.format: the name jobs.dat does not tell the format; set csv, json or"
                + " ndjson",
            "queue.file.max-waiting: \"0\" is not valid: expected a whole number from 1 to"
                + " 100000000");
  }

  @Test
  @DisplayName("watches no JSON array, to which nothing can be appended")
  void watchesNoArray() {
    Settings settings = settings(Map.of("queue.file.path", "a.json", "queue.file.watch", "true"));
    provider.configure(settings);

    assertThat(settings.problems())
        .containsExactly(
            "queue.file.watch: nothing can be appended to a JSON array; use an ndjson or csv file");
  }

  @Test
  @DisplayName("needs a path")
  void needsPath() {
    assertThatThrownBy(() -> provider.configure(settings(Map.of())))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessage(
            "queue.file.path: is missing: expected a path, the queue file to deliver;"
                + " hookline run FILE sets it");
  }

  private static Settings settings(Map<String, String> values) {
    return new Settings(SettingsSource.of(values, ""));
  }
}
