package io.hookline.job;

import java.net.URI;
import java.time.Instant;

/**
 * One HTTP call to be made, and how often it was tried so far.
 *
 * @param id names the job for its whole life
 * @param origin where it came from, for people
 * @param method the HTTP method
 * @param url absolute, {@code http} or {@code https}
 * @param headers what the producer asked to be sent; Hookline's own come on top
 * @param payload the body, may be empty
 * @param attempts how many attempts ended before this claim; 0 for a fresh job
 * @param since when the job was first taken up; its age counts from here
 */
public record Job(
    JobId id,
    Origin origin,
    HttpMethod method,
    URI url,
    Headers headers,
    Payload payload,
    int attempts,
    Instant since) {}
