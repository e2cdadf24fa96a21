package io.hookline.app.worker;

import java.util.UUID;

/**
 * A job that was given up on, as people are told of it.
 *
 * @param origin such as {@code orders.csv:12}
 * @param url where it was to go, without its query
 * @param error how its last attempt ended
 * @param reason why no other followed
 * @param letter its dead letter
 */
public record GivenUp(String origin, String url, String error, String reason, UUID letter) {}
