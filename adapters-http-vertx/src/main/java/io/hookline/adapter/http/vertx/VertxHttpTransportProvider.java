package io.hookline.adapter.http.vertx;

import io.hookline.destination.AddressGuard;
import io.hookline.port.HttpTransport;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.util.List;

/** Provides {@link HttpTransport} by Vert.x. */
public final class VertxHttpTransportProvider implements AdapterProvider<HttpTransport> {
  /** For {@link java.util.ServiceLoader}. */
  public VertxHttpTransportProvider() {}

  @Override
  public Class<HttpTransport> port() {
    return HttpTransport.class;
  }

  @Override
  public String type() {
    return "vertx";
  }

  @Override
  public List<Key<?>> keys() {
    return HttpKeys.ALL;
  }

  @Override
  public AdapterFactory<HttpTransport> configure(Settings settings) {
    AddressGuard guard = new AddressGuard(settings.get(HttpKeys.ALLOW));
    int connections = settings.get(HttpKeys.CONNECTIONS_PER_DESTINATION);
    int eventLoops = settings.get(HttpKeys.EVENT_LOOPS).orElseGet(EventLoops::byDefault);
    return context ->
        VertxHttpTransport.open(EventLoops.open(eventLoops), guard, connections, new Tls(null));
  }
}
