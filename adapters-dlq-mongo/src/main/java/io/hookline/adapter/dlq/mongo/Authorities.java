package io.hookline.adapter.dlq.mongo;

import io.hookline.port.AdapterException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Those who may vouch for MongoDB, in place of those that Java trusts.
 *
 * @param file their certificates, in PEM
 */
record Authorities(Path file) {

  /**
   * TLS that trusts them and nobody else.
   *
   * @throws AdapterException where the file cannot be used
   */
  SSLContext context() {
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (NoSuchFileException missing) {
      throw unusable("there is no such file", missing);
    } catch (IOException failure) {
      throw unusable("it cannot be read (" + failure.getClass().getSimpleName() + ")", failure);
    } catch (GeneralSecurityException failure) {
      throw unusable("it holds no certificates in PEM", failure);
    }
  }

  private KeyStore trusted() throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (InputStream in = Files.newInputStream(file)) {
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry("authority-" + trusted.size(), each);
      }
    }
    if (trusted.size() == 0) {
      throw new CertificateException("none");
    }
    return trusted;
  }

  private AdapterException unusable(String why, Exception cause) {
    return new AdapterException("%s: %s: %s".formatted(MongoKeys.TLS_CA.name(), file, why), cause);
  }
}
