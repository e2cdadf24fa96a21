package io.hookline.port;

/**
 * Makes HTTP calls. Safe for use by many threads, which are expected to be virtual: {@code send}
 * blocks until the call has ended.
 *
 * <ul>
 *   <li>T1 Whatever the remote end does, {@code send} returns an outcome and throws nothing.
 *   <li>T2 Method, target, headers and body arrive as given; nothing is added but {@code Host},
 *       {@code Content-Length} and what the protocol itself needs.
 *   <li>T3 Redirects are not followed.
 *   <li>T4 Connections are kept and used again; each destination has its own.
 *   <li>T5 No connection within {@code connectTimeout}: {@code TimedOut} with the phase.
 *   <li>T6 The call, response body included, ends within {@code timeout}, whatever the remote end
 *       sends and however slowly: {@code TimedOut} with the phase. Its connection is not used
 *       again.
 *   <li>T7 No more than {@code responseBytes} of the body are kept, counted after decompression;
 *       where the body is longer the outcome stands and the connection is dropped, not drained.
 *   <li>T8 A connection that is refused, reset or closed early, a name that does not resolve, a TLS
 *       failure, an answer that is no HTTP, or headers without end: {@code Unreachable} with the
 *       cause.
 *   <li>T9 An address that the guard refuses is never connected to: {@code Refused}. The address
 *       that was judged is the one that is connected to, for each call anew.
 *   <li>T10 HTTP/2 is used over TLS where the server offers it, HTTP/1.1 otherwise.
 *   <li>T11 A connection that the server closed while it was idle costs no attempt.
 *   <li>T12 The timing tells the phases that the call went through, which together last as long as
 *       the call; one on a kept connection neither resolves, connects nor shakes hands.
 * </ul>
 */
public interface HttpTransport extends AutoCloseable {

  /** Makes the call and waits for its end. */
  HttpExchange send(HttpCall call);

  /** Closes all connections; calls under way end as {@code Unreachable}. */
  @Override
  void close();
}
