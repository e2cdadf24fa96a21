package io.hookline.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Counts of dead letters as one object, on one line; the largest of each group first. */
public final class CountsJson {
  private CountsJson() {}

  /** {@code {"total":3,"status":{"pending":2,"failed":1}}}. */
  public static String write(long total, SequencedMap<String, Map<String, Long>> groups) {
    return JsonWriting.text(json -> {
      json.writeStartObject();
      json.writeNumberField("total", total);
      for (Map.Entry<String, Map<String, Long>> group : groups.entrySet()) {
        json.writeFieldName(group.getKey());
        write(group.getValue(), json);
      }
      json.writeEndObject();
    });
  }

  private static void write(Map<String, Long> counts, JsonGenerator json) throws IOException {
    List<Map.Entry<String, Long>> largestFirst =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    json.writeStartObject();
    for (Map.Entry<String, Long> count : largestFirst) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }
}
