package io.hookline.testkit.http;

import java.io.IOException;

/** What a {@link ScriptedServer} does with one connection. */
@FunctionalInterface
public interface Script {

  /**
   * Talks with the client. When it returns or throws, the connection is closed.
   *
   * @throws IOException when the client is gone, which ends the conversation and nothing else
   */
  void play(Conversation client) throws IOException;

  /** Answers every request of a connection with the same bytes. */
  static Script answering(String response) {
    return client -> {
      while (client.read().isPresent()) {
        client.write(response);
      }
    };
  }

  /** Answers the first request of a connection, and closes it when the client does. */
  static Script answeringOnce(String response) {
    return client -> {
      client.read();
      client.write(response);
      client.awaitClose();
    };
  }
}
