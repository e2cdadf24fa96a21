package io.hookline.adapter.queue.redis.server;

import io.lettuce.core.SslOptions;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What TLS needs beyond the certificates that Java trusts. Files in PEM.
 *
 * @param trusted certificates of those who sign servers' certificates
 * @param certificate our own certificate
 * @param key its key, in PKCS #8, not encrypted
 */
public record Tls(Optional<Path> trusted, Optional<Path> certificate, Optional<Path> key) {

  /** Whether only one of two is given that are of use together. */
  public boolean isHalf() {
    return certificate.isPresent() != key.isPresent();
  }

  SslOptions options() {
    SslOptions.Builder options = SslOptions.builder();
    trusted.ifPresent(file -> options.trustManager(file.toFile()));
    if (certificate.isPresent() && key.isPresent()) {
      options.keyManager(certificate.get().toFile(), key.get().toFile(), new char[0]);
    }
    return options.build();
  }
}
