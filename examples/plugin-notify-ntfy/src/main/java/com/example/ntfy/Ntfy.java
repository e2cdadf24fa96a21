package com.example.ntfy;

import io.hookline.alert.Alert;
import io.hookline.job.Durations;
import io.hookline.port.Notifier;
import io.hookline.port.NotifyOutcome;
import io.hookline.port.NotifyOutcome.Later;
import io.hookline.port.NotifyOutcome.Refused;
import io.hookline.port.NotifyOutcome.Sent;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Publishes alerts on a topic of ntfy. The response's head says all; its body is not read. */
final class Ntfy implements Notifier {
  /** Request Timeout, Too Many Requests. */
  private static final Set<Integer> PASSING = Set.of(408, 429);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI topic;
  private final Optional<String> token;
  private final Duration timeout;

  Ntfy(URI topic, Optional<String> token, Duration timeout) {
    this.topic = topic;
    this.token = token;
    this.timeout = timeout;
  }

  /** Nothing that is said names the topic: its URL is as good as a password. */
  @Override
  public NotifyOutcome send(Alert alert) {
    try {
      HttpResponse<InputStream> response =
          client.send(request(alert), BodyHandlers.ofInputStream());
      response.body().close();
      return outcome(response);
    } catch (HttpTimeoutException slow) {
      return later("no answer within " + Durations.format(timeout));
    } catch (IOException failed) {
      return later("ntfy cannot be reached (" + failed.getClass().getSimpleName() + ")");
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return later("interrupted");
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private HttpRequest request(Alert alert) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(topic)
            .timeout(timeout)
            .header("Content-Type", "text/plain; charset=utf-8")
            .header("Priority", AlertText.isUrgent(alert) ? "high" : "default")
            .POST(BodyPublishers.ofString(AlertText.of(alert)));
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request.build();
  }

  private static NotifyOutcome outcome(HttpResponse<?> response) {
    int status = response.statusCode();
    if (status / 100 == 2) {
      return new Sent();
    }
    return status / 100 == 4 && !PASSING.contains(status)
        ? new Refused("ntfy answers " + status + ": correct notify.ntfy.url or notify.ntfy.token")
        : new Later("ntfy answers " + status, patience(response));
  }

  private static Duration patience(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> SECONDS.matcher(text).matches())
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(Duration.ZERO);
  }

  private static Later later(String why) {
    return new Later(why, Duration.ZERO);
  }
}
