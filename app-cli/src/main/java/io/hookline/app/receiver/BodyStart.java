package io.hookline.app.receiver;

import io.vertx.core.buffer.Buffer;

/** Keeps the start of a body, however long that is, and counts the rest. */
final class BodyStart {
  private static final int MOST = 1 << 16;

  private final Buffer start = Buffer.buffer();
  private long size;

  void add(Buffer piece) {
    int room = Math.min(piece.length(), MOST - start.length());
    start.appendBuffer(piece, 0, room);
    size += piece.length();
  }

  String text() {
    return start.toString();
  }

  long size() {
    return size;
  }
}
