package io.hookline.adapter.notify.webhook;

import io.hookline.alert.Alert;
import io.hookline.destination.Destination;
import io.hookline.job.Durations;
import io.hookline.job.Payload;
import io.hookline.port.Notifier;
import io.hookline.port.NotifyOutcome;
import io.hookline.port.NotifyOutcome.Later;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts each alert as JSON. The head of the answer says all that is needed. */
final class WebhookNotifier implements Notifier {
  private final WebhookSettings settings;
  private final InstantSource clock;
  private final String host;
  private final HttpClient client;
  private volatile boolean closed;

  private WebhookNotifier(WebhookSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    host = Destination.of(settings.url()).toString();
    client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(settings.timeout())
            .build();
  }

  static WebhookNotifier open(WebhookSettings settings, InstantSource clock) {
    return new WebhookNotifier(settings, clock);
  }

  @Override
  public NotifyOutcome send(Alert alert) {
    if (closed) {
      return later("the notifier is closed");
    }
    CompletableFuture<HttpResponse<InputStream>> answer =
        client.sendAsync(request(body(alert)), BodyHandlers.ofInputStream());
    try {
      HttpResponse<InputStream> response =
          answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
      discard(response.body());
      return Verdict.of(host, response.statusCode(), response.headers(), clock.instant());
    } catch (TimeoutException slow) {
      answer.cancel(true);
      return later("no answer within " + Durations.format(settings.timeout()));
    } catch (InterruptedException hurried) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return later("there was no time left to wait for its answer");
    } catch (ExecutionException failed) {
      return Verdict.of(host, failed);
    }
  }

  /** Ends what is under way, too. */
  @Override
  public void close() {
    closed = true;
    client.shutdownNow();
  }

  @Override
  public String toString() {
    return "alerts to " + host;
  }

  private Payload body(Alert alert) {
    Map<String, Object> values = new HashMap<>(AlertValues.of(alert));
    settings.routingKey().ifPresent(key -> values.put("routing_key", key));
    return settings.template().filled(values);
  }

  private HttpRequest request(Payload body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.url())
            .timeout(settings.timeout())
            .header("Content-Type", "application/json")
            .header("User-Agent", "Hookline")
            .POST(BodyPublishers.ofByteArray(body.bytes()));
    settings.header().ifPresent(field -> field.addTo(request));
    settings
        .key()
        .ifPresent(key ->
            key.headers(id(body), clock.instant(), body)
                .forEach(field -> request.setHeader(field.name(), field.value())));
    return request.build();
  }

  /** The same for each try to send the same. */
  private static String id(Payload body) {
    return "msg_" + UUID.nameUUIDFromBytes(body.bytes());
  }

  private NotifyOutcome later(String why) {
    return new Later(host + ": " + why, Duration.ZERO);
  }

  private static void discard(InputStream body) {
    try {
      body.close();
    } catch (IOException broken) {
      // It has answered.
    }
  }
}
