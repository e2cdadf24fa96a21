package io.hookline.adapter.dlq.mongo;

import com.mongodb.ConnectionString;
import java.util.List;

/** A connection string that was checked. It holds a password and never shows it. */
public final class MongoUri {
  static final String EXPECTED =
      "a connection string such as mongodb://user:password@host:27017/?tls=true, with every"
          + " character of user and password that is no letter and no digit percent-encoded";

  private final String text;
  private final String hosts;
  private final boolean overTls;

  /**
   * Checks {@code text} without asking the network for anything.
   *
   * @throws IllegalArgumentException where it cannot be used
   */
  MongoUri(String text) {
    this.text = text;
    ConnectionString checked = new ConnectionString(text, (name, type) -> List.of());
    this.hosts = String.join(",", checked.getHosts());
    this.overTls = Boolean.TRUE.equals(checked.getSslEnabled());
  }

  /** The connection string, with the options that DNS adds to a {@code mongodb+srv} one. */
  ConnectionString resolve() {
    return new ConnectionString(text);
  }

  /** Whether it asks for TLS. */
  boolean isOverTls() {
    return overTls;
  }

  /** The hosts that it names, for people. */
  @Override
  public String toString() {
    return hosts;
  }
}
