package io.hookline.app.config;

import io.hookline.spi.Key;
import java.util.Optional;

/**
 * What holds for a key, as it may be shown.
 *
 * @param key its name
 * @param text its value, masked where it is a secret; empty where it has none
 * @param otherwise what holds where it has none, in words; may be empty
 * @param source where the value comes from: {@code hookline.yaml:12}, {@code environment
 *     HOOKLINE_X}, {@code command line} or {@code default}
 */
public record EffectiveSetting(String key, Optional<String> text, String otherwise, String source) {

  /** The value, or in brackets what holds in its place. */
  public String inWords() {
    return text.orElse("(" + (otherwise.isEmpty() ? "none" : otherwise) + ")");
  }

  /** Of {@code key} in {@code configuration}. */
  public static EffectiveSetting of(Key<?> key, Configuration configuration) {
    Optional<String> given = configuration.value(key.name()).filter(text -> !text.isBlank());
    Optional<String> text = given.or(key::fallback).filter(value -> !value.isEmpty());
    return new EffectiveSetting(
        key.name(),
        key.secret() ? text.map(_ -> ShownSetting.MASK) : text,
        key.isRequired() ? "must be given" : key.notes().otherwise().replace("`", ""),
        given.isPresent() ? configuration.place(key.name()) : "default");
  }
}
