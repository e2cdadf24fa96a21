package io.hookline.app.receiver;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A request that arrived whole.
 *
 * @param time when
 * @param method its method
 * @param path its path, with the query
 * @param headers its header fields, by lower-case name
 * @param body the start of its body
 * @param bodySize how many bytes the body had
 * @param answer what it is answered with
 */
public record ReceivedRequest(
    Instant time,
    String method,
    String path,
    Map<String, List<String>> headers,
    String body,
    long bodySize,
    String answer) {}
