package io.hookline.adapter.queue.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The rights that docs/queue-redis.md tells to give. */
final class DocumentedRights {
  private static final Path DOCS = Path.of("..", "docs", "queue-redis.md");

  private DocumentedRights() {}

  /** The command as it stands there; its password is PASSWORD. */
  static String[] of(String user) throws IOException {
    return Pattern.compile("(?m)^ACL SETUSER " + user + " .*$")
        .matcher(Files.readString(DOCS))
        .results()
        .findFirst()
        .orElseThrow()
        .group()
        .split(" ", -1);
  }
}
