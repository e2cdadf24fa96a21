package io.hookline.log;

/**
 * What became of the entries that were to be shipped.
 *
 * @param shipped handed to the log server since the start
 * @param dropped given up since the start, because the server was away or too slow
 * @param spooled waiting on disk at this moment
 */
public record ShippingCount(long shipped, long dropped, long spooled) {}
