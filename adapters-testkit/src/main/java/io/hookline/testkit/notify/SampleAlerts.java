package io.hookline.testkit.notify;

import io.hookline.alert.Alert;
import io.hookline.alert.Example;
import io.hookline.destination.Destination;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.QueueRef;
import io.hookline.job.WorkerIdentity;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One alert of each kind, and one that is hard to write down. */
public final class SampleAlerts {
  /** Stands in the query of every example's URL; nobody is to see it. */
  public static final String QUERY_SECRET = "zQ7sample4query9secret";

  /** When the outages began. */
  public static final Instant SINCE = Instant.parse("2026-03-01T12:00:00.250Z");

  /** When the alerts were found worth telling. */
  public static final Instant AT = Instant.parse("2026-03-01T12:15:03Z");

  /** Who tells them. */
  public static final WorkerIdentity WORKER = new WorkerIdentity("web1-4711", "web1", 4711);

  /** Where the jobs were to go. */
  public static final Destination DESTINATION =
      new Destination("https", "hooks.customer.example", 443);

  private static final int LONG = 20_000;

  private SampleAlerts() {}

  /** One of each kind. */
  public static List<Alert> all() {
    return List.of(outage(), summary(), recovery(), dropped(), test());
  }

  /** A destination is down. */
  public static Alert.Outage outage() {
    return outage(example("503 Service Unavailable"));
  }

  /** A destination is down, and what it says breaks quotes, lines, markup and limits. */
  public static Alert.Outage awkward() {
    String error = "\"quoted\" \\ <!channel> &amp; {{error}} ${x}\r\n\t\u0000\u2028 \ud83d\udd25 ";
    return outage(example(error + "x".repeat(LONG)));
  }

  /** It is still down. */
  public static Alert.Summary summary() {
    return new Alert.Summary(
        AT, WORKER, DESTINATION, SINCE, 1_250, 1_245, example("connection refused"));
  }

  /** It is there again. */
  public static Alert.Recovery recovery() {
    return new Alert.Recovery(AT, WORKER, DESTINATION, SINCE, 1_300, 50);
  }

  /** Some alerts could not be told. */
  public static Alert.Dropped dropped() {
    return new Alert.Dropped(AT, WORKER, 12);
  }

  /** Somebody tries it out. */
  public static Alert.Test test() {
    return new Alert.Test(AT, WORKER);
  }

  private static Alert.Outage outage(Example latest) {
    return new Alert.Outage(AT, WORKER, DESTINATION, SINCE, 5, latest);
  }

  private static Example example(String error) {
    return new Example(
        UUID.nameUUIDFromBytes(error.getBytes(StandardCharsets.UTF_8)),
        new QueueRef("redis", "default"),
        new JobId("order-4711"),
        HttpMethod.POST,
        URI.create("https://hooks.customer.example/in/orders?key=" + QUERY_SECRET),
        error,
        "5 of 5 attempts failed");
  }
}
