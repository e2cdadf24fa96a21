package io.hookline.job;

import java.net.URI;

/**
 * What is to be sent.
 *
 * @param method the HTTP method
 * @param url absolute, {@code http} or {@code https}
 * @param headers the header fields, in order
 * @param payload the body, may be empty
 */
public record Request(HttpMethod method, URI url, Headers headers, Payload payload) {}
