package io.hookline.adapter.log.tcp;

import io.hookline.testkit.http.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.net.ssl.X509KeyManager;

/** The shipper's own certificate and key as files. */
final class OwnPem {
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private OwnPem() {}

  static void write(TestCertificates certificates, Path folder)
      throws GeneralSecurityException, IOException {
    X509KeyManager keys =
        (X509KeyManager) certificates.keyManagers(TestCertificates.GOOD).getKeyManagers()[0];
    String alias = keys.getClientAliases("RSA", null) == null ? "EC" : "RSA";
    String name = keys.getClientAliases(alias, null)[0];
    StringBuilder chain = new StringBuilder();
    for (var certificate : keys.getCertificateChain(name)) {
      chain.append(pem("CERTIFICATE", certificate.getEncoded()));
    }
    Files.writeString(folder.resolve("own.pem"), chain);
    Files.writeString(
        folder.resolve("own-key.pem"), pem("PRIVATE KEY", keys.getPrivateKey(name).getEncoded()));
  }

  private static String pem(String what, byte[] bytes) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(what, LINES.encodeToString(bytes));
  }
}
