package io.hookline.adapter.queue.redis;

import io.hookline.port.Claim;
import io.hookline.port.Settlement;

/**
 * The end of a claim that this worker holds.
 *
 * @param settlement how it ends
 * @param lease what Redis knows it by
 */
record HeldSettlement(Settlement settlement, Lease lease) {
  Claim claim() {
    return settlement.claim();
  }
}
