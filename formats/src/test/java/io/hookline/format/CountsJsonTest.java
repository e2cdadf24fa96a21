package io.hookline.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Counts as JSON")
class CountsJsonTest {
  @Test
  @DisplayName("have the total first, then each group with its largest count first")
  void ordered() {
    SequencedMap<String, Map<String, Long>> groups = new LinkedHashMap<>();
    groups.put("status", Map.of("failed", 1L, "pending", 2L, "complete", 1L));
    groups.put("reason", Map.of("say \"no\"", 4L));

    assertThat(CountsJson.write(4, groups))
        .isEqualTo(
            """
            {"total":4,"status":{"pending":2,"complete":1,"failed":1},\
            "reason":{"say \\"no\\"":4}}\
            """);
  }
}
