package io.hookline.app.wiring;

import io.hookline.app.config.DeadLetterKeys;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.DeadLetterStore;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.Key;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what an operator's command on dead letters needs. */
final class DeskPlanning {
  /** Numbers, times and switches do not say where something is. */
  private static final Pattern NO_PLACE = Pattern.compile("[0-9]+[A-Za-z]*|true|false");

  private DeskPlanning() {}

  static DeskPlan read(ConfigReader reader) {
    Optional<AdapterFactory<DeadLetterStore>> deadLetters =
        reader.adapter(DeadLetterStore.class, DeadLetterKeys.TYPE);
    WorkerIdentity worker = WorkerChoices.read(reader.settings()).identity();
    reader.verify();
    return new DeskPlan(
        deadLetters.orElseThrow(),
        place(reader),
        worker,
        new Publishers(reader.adapters(), reader.configuration()));
  }

  /** The settings that say where the store is. */
  private static String place(ConfigReader reader) {
    return reader.provider(DeadLetterStore.class, DeadLetterKeys.TYPE).keys().stream()
        .filter(key -> !key.secret())
        .flatMap(key -> setting(reader, key).map(text -> key.name() + ": " + text))
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> setting(ConfigReader reader, Key<?> key) {
    return reader.configuration().value(key.name()).or(key::fallback).stream()
        .filter(text -> !NO_PLACE.matcher(text).matches());
  }
}
