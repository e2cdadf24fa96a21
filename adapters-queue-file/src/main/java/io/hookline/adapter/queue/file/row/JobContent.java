package io.hookline.adapter.queue.file.row;

import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.Payload;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * What a row says.
 *
 * @param id the id it gives itself
 * @param method the method, {@code POST} where it names none
 * @param url the checked URL
 * @param headers fields to send
 * @param payload the body
 * @param deadLetter the dead letter that it sends again
 */
public record JobContent(
    Optional<JobId> id,
    HttpMethod method,
    URI url,
    Headers headers,
    Payload payload,
    Optional<UUID> deadLetter) {}
