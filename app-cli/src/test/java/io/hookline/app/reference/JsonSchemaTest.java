package io.hookline.app.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

@DisplayName("The schema for editors")
class JsonSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

  private final String text = new JsonSchema(Shipped.adapters()).text();
  private final Schema schema = REGISTRY.getSchema(text);

  @DisplayName("is a schema itself")
  @Test
  void meta() throws IOException {
    JsonNode node = JSON.readTree(text);
    assertThat(node.get("$schema").asText()).isEqualTo("http://json-schema.org/draft-07/schema#");
    try (InputStream draft = Schema.class.getResourceAsStream("/draft-07/schema")) {
      assertThat(draft).isNotNull();
      assertThat(REGISTRY.getSchema(draft).validate(node)).isEmpty();
    }
    node.get("definitions")
        .forEach(definition ->
            definition
                .findValuesAsText("$ref")
                .forEach(ref -> assertThat(node.at(URI.create(ref).getFragment())).isNotEmpty()));
  }

  @DisplayName("takes the example with each of its lines in use")
  @Test
  void example() throws IOException {
    String example = Files.readString(Path.of("../examples/hookline.yaml"));
    assertThat(errors(example.replaceAll("(?m)^#(?=[a-z])", ""))).isEmpty();
  }

  @DisplayName("takes what can be used, nested or with dots")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "queue:\n  type: redis\n  redis:\n    uri: redis://127.0.0.1\n",
        "queue:\n  redis.tls:\n    ca: a.pem\n",
        "queue.redis: {timeout: 5 s}\n",
        "queue.name: 0012\nworker.name: on\n",
        "http.allow: [127.0.0.0/8, '::1']\nretry.schedule: 5s, 2h\n",
        "http.timeout: ${TIMEOUT:30s}\nworker.concurrency: ${CALLS}\n",
        "http.response-limit: 1024\nworker.payload-budget: 16MiB\n",
        "retry: {jitter: 0.5, multiplier: 3, preset: none}\n",
        "queue.file.watch: true\n"
      })
  void valid(String yaml) {
    assertThat(errors(yaml)).isEmpty();
  }

  @DisplayName("refuses each kind of mistake that an editor can see")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "queue.nmae: a\n",
        "queue: {redis: {ur: redis://a}}\n",
        "queue.type: rediss\n",
        "queue: redis\n",
        "http.timeout: soon\n",
        "http.timeout: 30\n",
        "http.response-limit: 1GB\n",
        "retry.max-attempts: 0\n",
        "retry.max-attempts: [3, 5]\n",
        "retry.jitter: 1.5\n",
        "retry.preset: sead\n",
        "retry.schedule: [5s, soon]\n",
        "queue.file.watch: maybe\n",
        "queue.name: {a: b}\n",
        "queue.name: [a, b]\n"
      })
  void mistakes(String yaml) {
    assertThat(errors(yaml)).isNotEmpty();
  }

  private List<Error> errors(String yaml) {
    Map<?, ?> read = new Yaml().load(yaml);
    return schema.validate(JSON.<JsonNode>valueToTree(read));
  }
}
