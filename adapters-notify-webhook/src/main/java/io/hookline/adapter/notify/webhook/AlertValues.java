package io.hookline.adapter.notify.webhook;

import io.hookline.alert.Alert;
import io.hookline.alert.Alert.Dropped;
import io.hookline.alert.Alert.Outage;
import io.hookline.alert.Alert.Recovery;
import io.hookline.alert.Alert.Summary;
import io.hookline.alert.Alert.Test;
import io.hookline.alert.Example;
import io.hookline.destination.Destination;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What an alert gives the placeholders of a template: texts and numbers. */
final class AlertValues {
  /** All there are. */
  static final Set<String> NAMES =
      Set.of(
          "kind",
          "title",
          "text",
          "severity",
          "action",
          "color",
          "dedup_key",
          "at",
          "worker",
          "host",
          "pid",
          "destination",
          "since",
          "given_up",
          "held_back",
          "dropped",
          "letter",
          "queue",
          "job",
          "method",
          "url",
          "error",
          "reason",
          "command",
          "routing_key");

  /** Receivers have limits; PagerDuty's for a summary is 1,024. */
  private static final int MOST_CHARACTERS = 500;

  private final Map<String, Object> values = new HashMap<>();

  private AlertValues(Alert alert) {
    put("at", alert.at());
    put("worker", alert.worker().name());
    put("host", alert.worker().host());
    put("pid", alert.worker().pid());
    put("title", AlertWords.title(alert));
    switch (alert) {
      case Outage outage -> {
        kind("outage", "error", "trigger", "attention");
        outage(outage.destination(), outage.since(), outage.givenUp());
        example(outage.latest());
      }
      case Summary summary -> {
        kind("summary", "error", "trigger", "attention");
        outage(summary.destination(), summary.since(), summary.givenUp());
        put("held_back", summary.heldBack());
        example(summary.latest());
      }
      case Recovery recovery -> {
        kind("recovery", "info", "resolve", "good");
        outage(recovery.destination(), recovery.since(), recovery.givenUp());
        put("held_back", recovery.heldBack());
      }
      case Dropped dropped -> {
        kind("dropped", "warning", "trigger", "warning");
        put("dropped", dropped.dropped());
        put("dedup_key", "hookline dropped " + alert.worker().name());
      }
      case Test _ -> {
        kind("test", "info", "trigger", "default");
        put("dedup_key", "hookline test " + alert.worker().name());
      }
    }
    put("text", AlertWords.text(alert));
  }

  /** Those of {@code alert}; what it does not have is missing. */
  static Map<String, Object> of(Alert alert) {
    return Map.copyOf(new AlertValues(alert).values);
  }

  /** A URL without what may be secret in it. */
  static String shown(URI url) {
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    return Destination.of(url) + path;
  }

  /** One line that is not too long. */
  static String plain(String text) {
    String start = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    return start.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cs}]+", " ").strip();
  }

  private void kind(String kind, String severity, String action, String color) {
    put("kind", kind);
    put("severity", severity);
    put("action", action);
    put("color", color);
  }

  private void outage(Destination destination, Instant since, long givenUp) {
    put("destination", destination.toString());
    put("dedup_key", "hookline " + destination);
    put("since", since);
    put("given_up", givenUp);
  }

  private void example(Example latest) {
    put("letter", latest.letter().toString());
    put("queue", latest.queue().toString());
    put("job", latest.job().toString());
    put("method", latest.method().toString());
    put("url", plain(shown(latest.url())));
    put("error", plain(latest.error()));
    put("reason", plain(latest.reason()));
    put("command", AlertWords.command(latest));
  }

  private void put(String name, Instant at) {
    values.put(name, at.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private void put(String name, String text) {
    values.put(name, text);
  }

  private void put(String name, long number) {
    values.put(name, number);
  }
}
