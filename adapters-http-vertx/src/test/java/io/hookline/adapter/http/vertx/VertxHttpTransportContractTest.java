package io.hookline.adapter.http.vertx;

import io.hookline.destination.AddressGuard;
import io.hookline.port.HttpTransport;
import io.hookline.testkit.http.HttpTransportContract;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.TrustManagerFactory;

class VertxHttpTransportContractTest extends HttpTransportContract {
  private static final int CONNECTIONS = 64;

  @Override
  protected HttpTransport open(AddressGuard guard, KeyStore trusted)
      throws GeneralSecurityException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    return VertxHttpTransport.open(EventLoops.open(1), guard, CONNECTIONS, new Tls(trust));
  }
}
