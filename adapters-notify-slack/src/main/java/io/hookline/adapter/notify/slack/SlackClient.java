package io.hookline.adapter.notify.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** Slack's SDK, without what it does on its own account. */
final class SlackClient {
  private SlackClient() {}

  /**
   * Sets it up, and connects to nothing.
   *
   * @param timeout of one call in all
   * @param local whether the calls stay on the machine
   */
  static Slack open(Duration timeout, boolean local) {
    SlackConfig config = config(timeout);
    if (local) {
      config.setProxyUrl(null);
    }
    Slack slack = Slack.getInstance(config, new SlackHttpClient(http(config, timeout)));
    RateLimiterThreads.stop(config);
    return slack;
  }

  static void close(Slack slack) {
    OkHttpClient http = slack.getHttpClient().getOkHttpClient();
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private static SlackConfig config(Duration timeout) {
    int millis = Math.toIntExact(timeout.toMillis());
    SlackConfig config = new SlackConfig();
    config.setHttpClientCallTimeoutMillis(millis);
    config.setHttpClientReadTimeoutMillis(millis);
    config.setHttpClientWriteTimeoutMillis(millis);
    // It would ask Slack for the team's name before the first message.
    config.setStatsEnabled(false);
    // They write requests and answers to the log.
    config.getHttpClientResponseHandlers().clear();
    return config;
  }

  /** Alerts are rare: a connection kept for the next one would be dead by then. */
  private static OkHttpClient http(SlackConfig config, Duration timeout) {
    return SlackHttpClient.buildOkHttpClient(config)
        .newBuilder()
        .connectTimeout(timeout)
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
        .dns(new PatientDns(timeout))
        .addInterceptor(new SentOnce())
        .addNetworkInterceptor(new ReadableRetryAfter())
        .build();
  }
}
