package io.hookline.adapter.log.tcp;

import io.hookline.testkit.http.TestCertificates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A log server that wants to see a certificate. */
final class TlsReceiver implements AutoCloseable {
  private final SSLServerSocket server;
  private final AtomicInteger lines = new AtomicInteger();

  private TlsReceiver(SSLServerSocket server) {
    this.server = server;
  }

  /** One that shows the certificate of that name. */
  static TlsReceiver start(TestCertificates certificates, String name)
      throws GeneralSecurityException, IOException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(certificates.trusted());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(certificates.keyManagers(name).getKeyManagers(), trust.getTrustManagers(), null);
    SSLServerSocket server =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    server.setNeedClientAuth(true);
    TlsReceiver receiver = new TlsReceiver(server);
    Thread.ofVirtual().start(receiver::accept);
    return receiver;
  }

  int port() {
    return server.getLocalPort();
  }

  /** How many came so far. */
  int lines() {
    return lines.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        SSLSocket socket = (SSLSocket) server.accept();
        Thread.ofVirtual().start(() -> count(socket));
      }
    } catch (IOException stopped) {
      // The server was closed.
    }
  }

  private void count(SSLSocket socket) {
    try (socket;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      while (in.readLine() != null) {
        lines.incrementAndGet();
      }
    } catch (IOException broken) {
      // The shipper did not like us.
    }
  }
}
