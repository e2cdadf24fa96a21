package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.entry.EntryId;

/**
 * A claim as Redis knows it.
 *
 * @param entry the entry of the stream
 * @param token the claim's; 16 digits, as microseconds have until the year 2286
 */
record Lease(EntryId entry, long token) {
  @Override
  public String toString() {
    return entry + ":" + token;
  }
}
