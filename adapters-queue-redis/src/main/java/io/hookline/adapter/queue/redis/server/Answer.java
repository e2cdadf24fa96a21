package io.hookline.adapter.queue.redis.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a script returned.
 *
 * @param parts numbers, bytes, and lists of these
 */
public record Answer(List<?> parts) {

  /** The number at this place. */
  public long number(int place) {
    return (Long) parts.get(place);
  }

  /** The bytes at this place. */
  public byte[] bytes(int place) {
    return (byte[]) parts.get(place);
  }

  /** The text at this place. */
  public String text(int place) {
    return new String(bytes(place), StandardCharsets.UTF_8);
  }

  /** The list at this place. */
  public Answer list(int place) {
    return new Answer((List<?>) parts.get(place));
  }

  /** Every part, each being a list. */
  public Stream<Answer> lists() {
    return parts.stream().map(part -> new Answer((List<?>) part));
  }

  /** How many parts there are. */
  public int size() {
    return parts.size();
  }
}
