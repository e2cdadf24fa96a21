package io.hookline.port;

import io.hookline.job.Payload;

/**
 * What is answered to a system that asks for metrics.
 *
 * @param contentType how it is written
 * @param body the text
 */
public record Page(String contentType, Payload body) {}
