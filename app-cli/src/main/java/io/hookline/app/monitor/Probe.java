package io.hookline.app.monitor;

import io.hookline.app.text.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks a worker how it is. Quick, since it may be asked every few seconds. */
public final class Probe {
  private static final int PATIENCE_MILLIS = 3_000;
  private static final int LONGEST = 4 << 10;
  private static final int OK = 200;

  private Probe() {}

  /**
   * Asks the worker that answers at {@code worker}.
   *
   * @param live whether it is asked for its life only
   */
  public static ProbeResult of(URI worker, boolean live) {
    URI url = worker.resolve(live ? "/health/live" : "/health/ready");
    try {
      return ask((HttpURLConnection) url.toURL().openConnection(Proxy.NO_PROXY));
    } catch (IOException | IllegalArgumentException | ClassCastException silent) {
      String reason = PlainText.of(String.valueOf(silent.getMessage()));
      return new ProbeResult(false, "no worker answers at " + worker + " (" + reason + ")");
    }
  }

  private static ProbeResult ask(HttpURLConnection connection) throws IOException {
    connection.setConnectTimeout(PATIENCE_MILLIS);
    connection.setReadTimeout(PATIENCE_MILLIS);
    connection.setInstanceFollowRedirects(false);
    try {
      boolean good = connection.getResponseCode() == OK;
      try (InputStream body = good ? connection.getInputStream() : connection.getErrorStream()) {
        return new ProbeResult(good, text(body));
      }
    } finally {
      connection.disconnect();
    }
  }

  private static String text(InputStream body) throws IOException {
    String text = new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8);
    return PlainText.of(text.strip());
  }
}
