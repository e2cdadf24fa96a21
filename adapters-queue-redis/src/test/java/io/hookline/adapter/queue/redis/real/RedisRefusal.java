package io.hookline.adapter.queue.redis.real;

/** An error that Redis answered. */
public final class RedisRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RedisRefusal(String message) {
    super(message);
  }
}
