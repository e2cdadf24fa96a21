package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.server.Keyspace;
import io.hookline.adapter.queue.redis.server.RedisOptions;

/**
 * What the configuration says about one queue.
 *
 * @param options how to get to Redis
 * @param keyspace the queue's keys
 * @param history how many jobs that ended are remembered
 */
record RedisSettings(RedisOptions options, Keyspace keyspace, int history) {}
