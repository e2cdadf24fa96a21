package io.hookline.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What is delivered on a {@link Stage}. */
public sealed interface Play {

  /** The name of the queue file. */
  String file();

  /** Its content, for a receiver at {@code url}. */
  String rows(URI url) throws IOException;

  /** The settings to deliver it with. */
  Map<String, String> settings();

  /** {@code examples/webhooks.txt}, with the receiver's own port in place of the one it names. */
  record Example() implements Play {
    private static final String WRITTEN_FOR = "http://127.0.0.1:8080";

    @Override
    public String file() {
      return "webhooks.txt";
    }

    @Override
    public String rows(URI url) throws IOException {
      try (InputStream rows = Example.class.getResourceAsStream("webhooks.txt")) {
        return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
            .replace(WRITTEN_FOR, url.toString());
      }
    }

    /** Half of the usual wait, so that five attempts end in about eight seconds. */
    @Override
    public Map<String, String> settings() {
      return Map.of("retry.initial", "500ms");
    }
  }

  /**
   * Many small jobs, a few of which fail once.
   *
   * @param jobs how many
   */
  record Load(int jobs) implements Play {
    private static final int FAILING_ONCE = 50;

    @Override
    public String file() {
      return "load.ndjson";
    }

    @Override
    public String rows(URI url) {
      StringBuilder rows = new StringBuilder();
      for (int i = 1; i <= jobs; i++) {
        String path = i % FAILING_ONCE == 0 ? "/retry/1" : "/ok";
        rows.append("{\"url\":\"%s%s\",\"body\":{\"order\":%d}}%n".formatted(url, path, i));
      }
      return rows.toString();
    }

    @Override
    public Map<String, String> settings() {
      return Map.of("retry.initial", "50ms");
    }
  }
}
