package io.hookline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@DisplayName("The options that choose the configuration")
class ConfigOptionsTest {
  @DisplayName("are told as they can be typed again, without what is or may be a secret")
  @Test
  void again() {
    ConfigOptions options =
        options(
            "--config", "my files/it's.yaml",
            "-D", "dlq.mongo.database=letters",
            "-D", "retry.max-attempts=3",
            "-D", "dlq.mongo.uri=mongodb://me:s3cr3t@db.example.com",
            "-D", "dlq.other.token=s3cr3t");
    assertThat(options.again())
        .isEqualTo(
            " --config 'my files/it'\\''s.yaml' -D dlq.mongo.database=letters"
                + " -D retry.max-attempts=3 -D dlq.mongo.uri=... -D dlq.other.token=...");
    assertThat(options.again("retry.max-attempts"::equals))
        .endsWith("s.yaml' -D retry.max-attempts=3");
    assertThat(options().again()).isEmpty();
  }

  private static ConfigOptions options(String... words) {
    return CommandLine.populateCommand(new ConfigOptions(), words);
  }
}
