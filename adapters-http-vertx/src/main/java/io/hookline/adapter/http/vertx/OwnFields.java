package io.hookline.adapter.http.vertx;

import io.hookline.port.HttpCall;

/**
 * Header fields that belong to the connection and not to the job. A job that sets one could make
 * the receiver take the end of one request for the start of another (request smuggling), so they
 * are left out.
 */
final class OwnFields {
  private OwnFields() {}

  /** Compares lengths first: it is asked for every field of every call. */
  static boolean contains(String name) {
    return switch (name.length()) {
      case 2 -> name.equalsIgnoreCase("TE");
      case 4 -> name.equalsIgnoreCase("Host");
      case 7 -> name.equalsIgnoreCase("Upgrade") || name.equalsIgnoreCase("Trailer");
      case 10 -> name.equalsIgnoreCase("Connection") || name.equalsIgnoreCase("Keep-Alive");
      case 14 -> name.equalsIgnoreCase("Content-Length");
      case 16 -> name.equalsIgnoreCase("Proxy-Connection");
      case 17 -> name.equalsIgnoreCase("Transfer-Encoding");
      default -> false;
    };
  }

  /** RFC 9110 section 8.6: methods that expect a body say so even where it is empty. */
  static boolean hasLength(HttpCall call) {
    return call.payload().size() > 0
        || switch (call.method()) {
          case POST, PUT, PATCH -> true;
          case GET, HEAD, DELETE, OPTIONS -> false;
        };
  }
}
