package io.hookline.adapter.http.vertx;

import io.hookline.destination.Cidr;
import io.hookline.spi.Key;
import io.hookline.spi.ValueType;
import io.hookline.spi.ValueTypes;
import java.util.List;
import java.util.Optional;

/** The configuration keys of this adapter. */
public final class HttpKeys {
  private static final ValueType<Cidr> BLOCK =
      new ValueType<>("an address block such as 127.0.0.0/8 or fd00::/8", Cidr::parse);

  /** What may be called although it is not public. */
  public static final Key<List<Cidr>> ALLOW =
      Key.of(
              "http.allow",
              ValueTypes.list(BLOCK),
              "",
              "address blocks that may be called although they are private, loopback or otherwise"
                  + " not public")
          .otherwise("none")
          .example("127.0.0.0/8, ::1");

  /** How many connections one destination may have at once. */
  public static final Key<Integer> CONNECTIONS_PER_DESTINATION =
      Key.integer(
          "http.connections-per-destination",
          1,
          10_000,
          "64",
          "connections to, and calls in flight to, one destination at most");

  /** How many event loops there are. */
  public static final Key<Optional<Integer>> EVENT_LOOPS =
      Key.optional(
              "http.event-loops", ValueTypes.integer(1, 256), "threads that do the network's work")
          .otherwise("half as many as processors")
          .example("2");

  /** All of them. */
  static final List<Key<?>> ALL = List.of(ALLOW, CONNECTIONS_PER_DESTINATION, EVENT_LOOPS);

  private HttpKeys() {}
}
