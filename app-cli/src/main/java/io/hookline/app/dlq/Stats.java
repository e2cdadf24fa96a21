package io.hookline.app.dlq;

import io.hookline.format.CountsJson;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterFilter;
import io.hookline.port.DeadLetterStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * How many letters there are.
 *
 * @param total of all
 * @param byStatus by state
 * @param byDestination by destination
 * @param byReason by reason
 * @param byResponse by the status code of the last response
 */
public record Stats(
    long total,
    Map<String, Long> byStatus,
    Map<String, Long> byDestination,
    Map<String, Long> byReason,
    Map<String, Long> byResponse) {

  /** Counts the letters that {@code filter} fits. */
  public static Stats of(DeadLetterStore store, LetterFilter filter) {
    return new Stats(
        store.count(filter, Facet.ALL).getOrDefault("", 0L),
        store.count(filter, Facet.STATUS),
        store.count(filter, Facet.DESTINATION),
        store.count(filter, Facet.REASON),
        store.count(filter, Facet.RESPONSE_STATUS));
  }

  /** All of it as one JSON object. */
  public String json() {
    SequencedMap<String, Map<String, Long>> groups = new LinkedHashMap<>();
    groups.put("status", byStatus);
    groups.put("destination", byDestination);
    groups.put("reason", byReason);
    groups.put("response_status", byResponse);
    return CountsJson.write(total, groups);
  }
}
