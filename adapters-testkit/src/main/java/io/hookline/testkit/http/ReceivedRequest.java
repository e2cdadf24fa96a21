package io.hookline.testkit.http;

import io.hookline.job.Payload;
import java.util.List;

/**
 * A request as it arrived.
 *
 * @param line the request line
 * @param fields the header lines, in their order
 * @param body the body
 * @param connection number of the connection that it came by, from 1
 */
public record ReceivedRequest(String line, List<String> fields, Payload body, int connection) {

  static ReceivedRequest of(String head, Payload body, int connection) {
    List<String> lines = head.strip().lines().toList();
    return new ReceivedRequest(lines.getFirst(), lines.subList(1, lines.size()), body, connection);
  }
}
