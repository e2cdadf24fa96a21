package io.hookline.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.hookline.job.Phase;
import io.hookline.job.Timing;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The phases of a call that took any time, each with its milliseconds. */
final class TimingJson {
  private static final List<Phase> PHASES = List.of(Phase.values());
  private static final List<String> NAMES = PHASES.stream().map(TimingJson::name).toList();

  private TimingJson() {}

  static void write(Timing timing, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Phase phase : PHASES) {
      Duration took = timing.of(phase);
      if (took.isPositive()) {
        json.writeNumberField(name(phase), Numbers.millis(took));
      }
    }
    json.writeEndObject();
  }

  static Timing read(String place, JsonNode object) {
    Fields phases = Fields.of(place, object, NAMES);
    return Timing.ofNanos(
        NAMES.stream()
            .mapToLong(name -> phases.or(Duration.ZERO, name, Numbers::duration).toNanos())
            .toArray());
  }

  private static String name(Phase phase) {
    return phase.name().toLowerCase(Locale.ROOT);
  }
}
