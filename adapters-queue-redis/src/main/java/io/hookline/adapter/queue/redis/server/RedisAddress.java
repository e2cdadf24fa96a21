package io.hookline.adapter.queue.redis.server;

import io.lettuce.core.RedisURI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where Redis is.
 *
 * @param nodes one server, one set of Sentinels, or some nodes of a Cluster
 */
public record RedisAddress(List<RedisURI> nodes) {
  private static final String SENTINEL = "-sentinel://";

  /** Keeps its own copy. */
  public RedisAddress {
    nodes = List.copyOf(nodes);
  }

  /**
   * Reads URIs separated by commas.
   *
   * @throws IllegalArgumentException where one is not valid, or where Sentinels come with others
   */
  public static RedisAddress parse(String text) {
    if (text.contains(SENTINEL)) {
      return new RedisAddress(List.of(uri(text)));
    }
    return new RedisAddress(
        Arrays.stream(text.split(",", -1)).map(String::strip).map(RedisAddress::uri).toList());
  }

  private static RedisURI uri(String text) {
    RedisURI uri = RedisURI.create(text);
    if (uri.getHost() == null && uri.getSentinels().isEmpty()) {
      throw new IllegalArgumentException();
    }
    if (uri.getHost() != null) {
      splitPort(uri);
    }
    return uri;
  }

  /** Of a name with an underscore Lettuce takes the port for a part. */
  private static void splitPort(RedisURI uri) {
    String[] parts = uri.getHost().split(":", -1);
    if (parts.length == 2) {
      uri.setHost(parts[0]);
      uri.setPort(Integer.parseInt(parts[1]));
    }
  }

  /** The server, or the Sentinels that know it. */
  RedisURI first() {
    return nodes.getFirst();
  }

  /** Whether another than the default database is meant, which a Cluster does not have. */
  public boolean hasDatabase() {
    return nodes.stream().anyMatch(node -> node.getDatabase() != 0);
  }

  /** Without user, password and options. */
  @Override
  public String toString() {
    return nodes.stream().map(RedisAddress::text).collect(Collectors.joining(","));
  }

  private static String text(RedisURI uri) {
    String scheme = uri.isSsl() ? "rediss" : "redis";
    if (uri.getSentinels().isEmpty()) {
      return scheme + "://" + uri.getHost() + ":" + uri.getPort();
    }
    return uri.getSentinels().stream()
        .map(node -> node.getHost() + ":" + node.getPort())
        .collect(Collectors.joining(",", scheme + SENTINEL, "#" + uri.getSentinelMasterId()));
  }
}
