package io.hookline.chaos.step;

import io.hookline.port.HttpTransport;
import io.hookline.spi.Key;

/** {@code http.type: chaos}. */
public final class SteppingTransportProvider extends SteppingProvider<HttpTransport> {
  /** For the service loader. */
  public SteppingTransportProvider() {
    super(
        HttpTransport.class,
        Key.text("chaos.http", "vertx", "the adapter that does the work"),
        SteppingTransport::new);
  }
}
