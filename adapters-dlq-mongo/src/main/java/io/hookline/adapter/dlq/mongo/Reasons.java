package io.hookline.adapter.dlq.mongo;

import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ServerDescription;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Why nobody answers, in words for people. */
final class Reasons {
  private Reasons() {}

  /** Why no server can be used: what the first of them that failed said, or the failure itself. */
  static String of(Optional<ClusterDescription> servers, Throwable failure) {
    return servers.stream()
        .flatMap(cluster -> cluster.getServerDescriptions().stream())
        .map(ServerDescription::getException)
        .filter(Objects::nonNull)
        .findFirst()
        .map(Reasons::of)
        .orElseGet(() -> of(failure));
  }

  static String of(Throwable failure) {
    Throwable root = root(failure);
    return switch (root) {
      case ConnectException refused -> lowerCase(String.valueOf(refused.getMessage()));
      case UnknownHostException _ -> "no such host";
      case SocketTimeoutException _, MongoTimeoutException _ -> "timed out";
      case CertPathBuilderException _ ->
          "TLS: nobody who is trusted vouches for its certificate; name the file of who does with "
              + MongoKeys.TLS_CA.name();
      case GeneralSecurityException bad -> "TLS: " + bad.getMessage();
      case SSLException tls -> "TLS: " + tls.getMessage();
      case MongoSocketReadException _ ->
          "it closed the connection; perhaps one side wants TLS and the other does not";
      default -> root.getClass().getSimpleName();
    };
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
