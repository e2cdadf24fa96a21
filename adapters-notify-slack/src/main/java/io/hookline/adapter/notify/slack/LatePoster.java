package io.hookline.adapter.notify.slack;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Opened by the first message: loading the SDK takes half a second that no start should wait for.
 */
final class LatePoster implements Poster {
  private final Supplier<Poster> opening;
  private Optional<Poster> opened = Optional.empty();
  private boolean closed;

  LatePoster(Supplier<Poster> opening) {
    this.opening = opening;
  }

  @Override
  public Reply post(Message message) throws IOException {
    return poster().post(message);
  }

  @Override
  public synchronized void close() {
    closed = true;
    opened.ifPresent(Poster::close);
  }

  private synchronized Poster poster() throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    Poster poster = opened.orElseGet(opening);
    opened = Optional.of(poster);
    return poster;
  }
}
