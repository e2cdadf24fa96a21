package com.example.directory;

import io.hookline.port.Claim;
import java.time.Instant;

/**
 * A job that is claimed.
 *
 * @param name of its file
 * @param claim what the worker has
 * @param state what is on disk
 * @param ends when the lease does, by steady time
 */
record Held(String name, Claim claim, State state, Instant ends) {
  Held until(Instant end) {
    return new Held(name, claim, state, end);
  }
}
