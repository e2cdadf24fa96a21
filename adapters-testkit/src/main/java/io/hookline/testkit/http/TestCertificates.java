package io.hookline.testkit.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Certificates for tests, made afresh by the JDK's keytool: one authority to trust, and servers
 * that it has certified, rightly or not.
 */
public final class TestCertificates {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final int KEYTOOL_SECONDS = 60;

  /** Certified for localhost and 127.0.0.1. */
  public static final String GOOD = "good";

  /** Certified for a host of another name. */
  public static final String OTHER_HOST = "other-host";

  /** Certified for localhost, until the day before yesterday. */
  public static final String EXPIRED = "expired";

  /** Certified for localhost by nobody but itself. */
  public static final String SELF_SIGNED = "self-signed";

  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});
  private static final String AUTHORITY = "authority";
  private static final String LOCALHOST = "SAN=dns:localhost,ip:127.0.0.1";

  private final KeyStore keys;

  private TestCertificates(KeyStore keys) {
    this.keys = keys;
  }

  /** Makes a new set, which takes a few seconds. */
  public static TestCertificates create() throws GeneralSecurityException, IOException {
    Path folder = Files.createTempDirectory("hookline-certificates");
    Path file = folder.resolve("keys.p12");
    try {
      keytool(file, AUTHORITY, "-ext", "BC=ca:true");
      keytool(file, GOOD, "-signer", AUTHORITY, "-ext", LOCALHOST);
      keytool(file, OTHER_HOST, "-signer", AUTHORITY, "-ext", "SAN=dns:other.example");
      keytool(file, EXPIRED, "-signer", AUTHORITY, "-ext", LOCALHOST, "-startdate", "-12d");
      keytool(file, SELF_SIGNED, "-ext", LOCALHOST);
      return new TestCertificates(load(file));
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  /** What a client must trust: the authority and nothing else. */
  public KeyStore trusted() throws GeneralSecurityException, IOException {
    KeyStore trusted = empty();
    trusted.setCertificateEntry(AUTHORITY, keys.getCertificate(AUTHORITY));
    return trusted;
  }

  /** The same as text, in PEM. */
  public String trustedPem() throws GeneralSecurityException {
    String content = LINES.encodeToString(keys.getCertificate(AUTHORITY).getEncoded());
    return "-----BEGIN CERTIFICATE-----\n" + content + "\n-----END CERTIFICATE-----\n";
  }

  /** TLS for a server with the certificate of that name. */
  public SSLContext server(String name) throws GeneralSecurityException, IOException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keyManagers(name).getKeyManagers(), null, null);
    return context;
  }

  /** The key and the certificate of that name. */
  public KeyManagerFactory keyManagers(String name) throws GeneralSecurityException, IOException {
    KeyStore own = empty();
    own.setKeyEntry(name, keys.getKey(name, PASSWORD), PASSWORD, keys.getCertificateChain(name));
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(own, PASSWORD);
    return managers;
  }

  private static KeyStore load(Path file) throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, PASSWORD);
    return keys;
  }

  private static void keytool(Path file, String name, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storepass",
                String.valueOf(PASSWORD),
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-validity",
                "10",
                "-alias",
                name));
    command.addAll(List.of(more));
    run(command);
  }

  private static void run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream output = process.getInputStream()) {
      String said = new String(output.readAllBytes(), Charset.defaultCharset());
      if (!process.waitFor(KEYTOOL_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("keytool failed: " + said);
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("keytool was interrupted", interrupted);
    }
  }
}
