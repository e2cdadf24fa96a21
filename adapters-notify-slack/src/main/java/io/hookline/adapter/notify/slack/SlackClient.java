package io.hookline.adapter.notify.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Slack's SDK, without what it does on its own account. */
final class SlackClient implements AutoCloseable {
  private final OkHttpClient http;
  private final Slack slack;
  private volatile boolean closed;

  /**
   * Sets it up, and connects to nothing.
   *
   * @param target what will be called
   * @param timeout of one call in all
   */
  SlackClient(URI target, Duration timeout) {
    SlackConfig config = config(timeout);
    if (Endpoint.isLocal(target)) {
      config.setProxyUrl(null);
    }
    http = http(config, timeout);
    slack = Slack.getInstance(config, new SlackHttpClient(http));
    RateLimiterThreads.stop(config);
  }

  Slack sdk() {
    return slack;
  }

  /** Asks {@code target} for nothing, and gives the status that it answers with. */
  int touch(URI target) throws IOException {
    Request look = new Request.Builder().url(target.toString()).head().build();
    try (Response answer = http.newCall(look).execute()) {
      return answer.code();
    }
  }

  /** Breaks off the call under way, and lets no other begin. */
  @Override
  public void close() {
    closed = true;
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
  private OkHttpClient http(SlackConfig config, Duration timeout) {
    return SlackHttpClient.buildOkHttpClient(config)
        .newBuilder()
        .connectTimeout(timeout)
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
        .dns(new PatientDns(timeout))
        .addInterceptor(this::whileOpen)
        .addInterceptor(new SentOnce())
        .addNetworkInterceptor(new ReadableRetryAfter())
        .build();
  }

  /** A call that {@link #close} came too early to break off comes here after it. */
  private Response whileOpen(Interceptor.Chain chain) throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    return chain.proceed(chain.request());
  }
}
