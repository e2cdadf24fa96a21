package io.hookline.adapter.http.vertx;

import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Unreachable;
import io.netty.handler.ssl.NotSslRecordException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;

/** What goes wrong in TLS handshakes, in words for people. */
final class TlsFailures {
  private static final String ALERT = "fatal alert: ";

  private TlsFailures() {}

  static Outcome of(Throwable cause) {
    Throwable root = root(cause);
    return new Unreachable(
        switch (root) {
          case NotSslRecordException plain -> "TLS: the server does not speak TLS";
          case CertificateExpiredException expired -> certificate("expired", expired);
          case CertificateNotYetValidException early -> certificate("not valid yet", early);
          case CertPathBuilderException unknown -> certificate("not trusted", unknown);
          case CertPathValidatorException unknown -> certificate("not trusted", unknown);
          case CertificateException wrongName -> certificate("not for this host", wrongName);
          case ClosedChannelException closed -> "TLS: connection closed during the handshake";
          case SSLException tls -> "TLS: " + reason(tls);
          case IOException network -> Failures.text(network);
          default -> "TLS: " + Failures.text(root);
        });
  }

  private static String certificate(String what, Exception why) {
    return "TLS: certificate " + what + " (" + Failures.text(why) + ")";
  }

  private static String reason(SSLException tls) {
    String text = Failures.text(tls);
    int alert = text.indexOf(ALERT);
    if (alert >= 0) {
      return "refused by the server (" + text.substring(alert + ALERT.length()) + ")";
    }
    return text.contains("closed") ? "connection closed during the handshake" : text;
  }

  private static Throwable root(Throwable cause) {
    Throwable root = cause;
    for (Throwable next = cause.getCause(); next != null; next = next.getCause()) {
      root = next;
    }
    return root;
  }
}
