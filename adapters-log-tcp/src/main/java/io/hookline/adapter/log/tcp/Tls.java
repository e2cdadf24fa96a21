package io.hookline.adapter.log.tcp;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * What TLS needs beyond the certificates that Java trusts. Files in PEM.
 *
 * @param trusted certificates of those who sign servers' certificates
 * @param certificate our own certificate
 * @param key its key, in PKCS #8, not encrypted
 */
record Tls(Optional<Path> trusted, Optional<Path> certificate, Optional<Path> key) {

  /** Whether only one of two is given that are of use together. */
  boolean isHalf() {
    return certificate.isPresent() != key.isPresent();
  }

  /** Reads the files. */
  SSLContext context() throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(), trust(), null);
      return context;
    } catch (GeneralSecurityException unusable) {
      throw new IOException("TLS cannot be set up: " + unusable.getMessage(), unusable);
    }
  }

  private TrustManager @Nullable [] trust() throws IOException, GeneralSecurityException {
    if (trusted.isEmpty()) {
      return null;
    }
    KeyStore store = Pem.trusted(trusted.get());
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private KeyManager @Nullable [] keys() throws IOException, GeneralSecurityException {
    if (certificate.isEmpty() || key.isEmpty()) {
      return null;
    }
    KeyStore store = Pem.own(certificate.get(), key.get());
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, new char[0]);
    return factory.getKeyManagers();
  }
}
