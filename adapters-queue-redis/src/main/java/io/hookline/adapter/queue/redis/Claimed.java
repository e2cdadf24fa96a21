package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.entry.Entry;

/**
 * An entry that was handed out.
 *
 * @param entry what it says
 * @param token of the claim
 * @param received how often it was handed out
 * @param due since when it could have been, by the server's clock
 */
record Claimed(Entry entry, long token, int received, long due) {
  Lease lease() {
    return new Lease(entry.id(), token);
  }
}
