package io.hookline.port;

import io.hookline.destination.CallLimits;
import io.hookline.destination.Destination;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Payload;
import java.net.URI;

/**
 * One HTTP request, ready to be sent.
 *
 * @param method the method
 * @param url absolute; user information, if any, is not sent
 * @param destination the destination of {@code url}
 * @param headers all fields but {@code Host} and {@code Content-Length}, which the transport adds
 * @param payload the body; where it is empty, no body is sent
 * @param limits time and size limits
 */
public record HttpCall(
    HttpMethod method,
    URI url,
    Destination destination,
    Headers headers,
    Payload payload,
    CallLimits limits) {}
