package io.hookline.adapter.notify.slack;

import io.hookline.alert.Alert;
import io.hookline.alert.Example;
import io.hookline.destination.Destination;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.QueueRef;
import io.hookline.job.WorkerIdentity;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Alerts to send. */
final class Alerts {
  static final UUID LETTER = UUID.fromString("3f2a9c1b-7d44-4c0e-9a51-2f0c5a6d7e81");
  static final WorkerIdentity WORKER = new WorkerIdentity("web-1-4711", "web-1", 4711);
  static final Instant SINCE = Instant.parse("2026-11-25T03:00:00.123Z");
  static final Instant AT = Instant.parse("2026-11-25T03:04:05.678Z");
  static final URI URL =
      URI.create("https://u:p@shop.example:8443/hooks/orders?token=querySecret#x");

  private Alerts() {}

  static Alert.Outage outage() {
    return outage(example("503 Service Unavailable", "5 of 5 attempts failed"));
  }

  static Alert.Outage outage(Example latest) {
    return new Alert.Outage(AT, WORKER, Destination.of(latest.url()), SINCE, 17, latest);
  }

  static Example example(String error, String reason) {
    return new Example(
        LETTER,
        new QueueRef("file", "/var/spool/orders.csv"),
        new JobId("order-9"),
        HttpMethod.POST,
        URL,
        error,
        reason);
  }

  static List<Alert> ofEachKind() {
    Example latest = example("503 Service Unavailable", "5 of 5 attempts failed");
    Destination shop = Destination.of(URL);
    return List.of(
        outage(),
        new Alert.Summary(AT, WORKER, shop, SINCE, 1200, 1183, latest),
        new Alert.Recovery(AT, WORKER, shop, SINCE, 1, 0),
        new Alert.Dropped(AT, WORKER, 42),
        new Alert.Test(AT, WORKER));
  }

  /** Everything that strangers can write is {@code text}, as far as its type allows that. */
  static List<Alert> written(String text) {
    Example latest =
        new Example(
            LETTER,
            new QueueRef("redis", text),
            new JobId("x".repeat(JobId.MAX_LENGTH)),
            HttpMethod.OPTIONS,
            URI.create("https://shop.example/" + "%3C!channel%3E@here&".repeat(500)),
            text,
            text);
    WorkerIdentity worker = new WorkerIdentity(text, text, Long.MAX_VALUE);
    Destination destination = new Destination("https", text, 65535);
    return List.of(
        new Alert.Outage(AT, worker, destination, SINCE, Long.MAX_VALUE, latest),
        new Alert.Summary(AT, worker, destination, SINCE, Long.MAX_VALUE, Long.MAX_VALUE, latest),
        new Alert.Recovery(AT, worker, destination, SINCE, Long.MAX_VALUE, Long.MAX_VALUE),
        new Alert.Dropped(AT, worker, Long.MAX_VALUE),
        new Alert.Test(AT, worker));
  }
}
