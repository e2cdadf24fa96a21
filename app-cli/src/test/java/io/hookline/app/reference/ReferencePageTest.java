package io.hookline.app.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.app.config.KnownKeys;
import io.hookline.app.plugin.ProviderRegistry;
import io.hookline.port.JobQueue;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import io.hookline.spi.ValueTypes;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of all keys")
class ReferencePageTest {
  private static final Key<?> TOKEN =
      Key.optional("carrier.token", ValueTypes.TEXT, "opens the loft | the cage")
          .otherwise("the door is open")
          .example("sesame")
          .masked();

  private final ReferencePage page =
      new ReferencePage(new ProviderRegistry(List.of(new Pigeons())));

  @DisplayName("has the keys of an adapter under the choice that they go with")
  @Test
  void adapter() {
    assertThat(page.tables())
        .containsSubsequence(
            "## Queue",
            "With `queue.type: pigeon`:",
            "| `carrier.token` | text | the door is open |"
                + " `sesame` | opens the loft \\| the cage (secret) |",
            "## Retry");
  }

  @DisplayName(
      "tells type, bounds and default of each key, and marks those that a running worker takes up")
  @Test
  void rows() {
    assertThat(page.tables())
        .contains(
            "| `queue.type` | `pigeon` | `file` |  | the adapter that jobs come from |",
            "| `retry.jitter` ↻ | number, 0 to 1 | `0.2` |  |"
                + " share of each wait that chance adds or takes away |",
            "| `http.timeout` ↻ | duration, above zero | `30s` |  |"
                + " how long a whole call may take, response body included |");
  }

  @DisplayName("keeps what is written by hand around the tables")
  @Test
  void prose() {
    String written =
        """
        # Keys

        <!-- keys of queue, made from the code -->
        | hours of sunshine |
        <!-- end of keys -->
        Bye.
        """;
    String updated = page.updated(written);
    assertThat(updated)
        .startsWith("# Keys\n\n<!-- keys of queue, made from the code -->\n\n| key |")
        .contains("|\n\n<!-- end of keys -->\nBye.\n")
        .doesNotContain("sunshine");
    assertThat(page.updated(updated)).isEqualTo(updated);
  }

  @DisplayName("gets the sections that it lacks")
  @Test
  void newSection() {
    assertThat(page.updated("# Keys\n"))
        .contains("\n## Worker\n\n<!-- keys of worker, made from the code -->\n\n| key |");
  }

  @DisplayName("is not written over where a mark was lost")
  @Test
  void lostMark() {
    assertThatThrownBy(() -> page.updated("<!-- keys of queue, made from the code -->\n"))
        .hasMessageContaining("there is no <!-- end of keys -->");
  }

  @DisplayName("has an example that can be used for each key without a default")
  @Test
  void examples() {
    for (Key<?> key : new KnownKeys(ProviderRegistry.ofClassPath().keys()).all()) {
      String text =
          key.notes().example().isEmpty() ? key.fallback().orElse("") : key.notes().example();
      assertThat(text).as("%s lacks .example(...) where it is declared", key.name()).isNotEmpty();
      assertThat(key.type().parser().apply(text)).as(key.name()).isNotNull();
    }
  }

  private static final class Pigeons implements AdapterProvider<JobQueue> {
    @Override
    public Class<JobQueue> port() {
      return JobQueue.class;
    }

    @Override
    public String type() {
      return "pigeon";
    }

    @Override
    public List<Key<?>> keys() {
      return List.of(TOKEN);
    }

    @Override
    public AdapterFactory<JobQueue> configure(Settings settings) {
      throw new UnsupportedOperationException("nobody opens it here");
    }
  }
}
