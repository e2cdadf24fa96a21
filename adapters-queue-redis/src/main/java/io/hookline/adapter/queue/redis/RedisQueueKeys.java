package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.server.Keyspace;
import io.hookline.adapter.queue.redis.server.RedisAddress;
import io.hookline.adapter.queue.redis.server.RedisOptions;
import io.hookline.adapter.queue.redis.server.Tls;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import io.hookline.spi.ValueType;
import io.hookline.spi.ValueTypes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The configuration keys of this adapter. */
public final class RedisQueueKeys {
  /** The queue's name; the application's own key, read here too. */
  public static final Key<Keyspace> NAME =
      Key.of(
          "queue.name",
          new ValueType<>(Keyspace.EXPECTED, Keyspace::named),
          "default",
          "the queue's name, where an adapter serves several");

  /** Where Redis is. */
  public static final Key<RedisAddress> URI =
      Key.of(
              "queue.redis.uri",
              new ValueType<>(
                  "redis://USER:PASSWORD@HOST:PORT/DB, rediss:// for TLS,"
                      + " redis-sentinel://HOST:PORT,HOST:PORT/DB#MASTER, or some nodes of a"
                      + " Cluster separated by commas",
                  RedisAddress::parse),
              "redis://127.0.0.1:6379",
              "where Redis 6.2 or newer is; several nodes separated by commas are a Cluster")
          .example("rediss://hookline:PASSWORD@redis.example.com:6379/0")
          .masked();

  /** Whether one node stands for a Cluster. */
  public static final Key<Boolean> CLUSTER =
      Key.flag("queue.redis.cluster", false, "whether queue.redis.uri names one node of a Cluster");

  /** How long to wait for the server. */
  public static final Key<Duration> TIMEOUT =
      Key.duration(
          "queue.redis.timeout",
          "5s",
          "how long Redis may take to be connected to, and to answer, before it counts as down");

  /** How many ended jobs are remembered. */
  public static final Key<Integer> HISTORY =
      Key.integer(
          "queue.redis.history",
          0,
          1_000_000,
          "0",
          "how many jobs that ended are remembered, for hookline job show; they are counted in any"
              + " case");

  /** How long published ids are remembered. */
  public static final Key<Duration> DEDUP_WINDOW =
      Key.duration(
          "queue.redis.dedup-window",
          "1h",
          "for how long a job that Hookline itself published is not published again under the same"
              + " id; each id takes some 160 bytes of Redis for so long; 0s publishes all");

  /** Whom to trust. */
  public static final Key<Optional<Path>> TLS_CA =
      Key.optional(
              "queue.redis.tls.ca",
              ValueTypes.PATH,
              "certificates, in PEM, of those who may vouch for Redis")
          .otherwise("those that Java trusts")
          .example("redis-ca.pem");

  /** Who we are. */
  public static final Key<Optional<Path>> TLS_CERTIFICATE =
      Key.optional(
              "queue.redis.tls.certificate",
              ValueTypes.PATH,
              "our own certificate, in PEM, where Redis wants one")
          .example("hookline.pem");

  /** The key to who we are. */
  public static final Key<Optional<Path>> TLS_KEY =
      Key.optional(
              "queue.redis.tls.key",
              ValueTypes.PATH,
              "the key of our own certificate, in PEM, PKCS #8, not encrypted")
          .example("hookline-key.pem");

  static final List<Key<?>> ALL =
      List.of(NAME, URI, CLUSTER, TIMEOUT, HISTORY, DEDUP_WINDOW, TLS_CA, TLS_CERTIFICATE, TLS_KEY);

  private RedisQueueKeys() {}

  /** How to get to Redis. */
  static RedisOptions options(Settings settings) {
    RedisAddress address = settings.get(URI);
    boolean cluster = settings.get(CLUSTER) || address.nodes().size() > 1;
    if (cluster && address.hasDatabase()) {
      settings.problem(URI, "a Cluster has no other database than 0; leave its number out");
    }
    Tls tls = new Tls(settings.get(TLS_CA), settings.get(TLS_CERTIFICATE), settings.get(TLS_KEY));
    if (tls.isHalf()) {
      settings.problem(
          TLS_KEY,
          "is of no use without queue.redis.tls.certificate, nor that without it; give both");
    }
    return new RedisOptions(address, cluster, settings.get(TIMEOUT), tls);
  }
}
