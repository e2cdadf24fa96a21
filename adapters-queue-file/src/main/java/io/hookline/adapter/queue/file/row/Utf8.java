package io.hookline.adapter.queue.file.row;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Checks that bytes are text before they are sent as such. */
final class Utf8 {
  private Utf8() {}

  /** Refuses a row that is no UTF-8. */
  static void require(byte[] bytes, int from, int to) throws UnusableRowException {
    if (isAscii(bytes, from, to)) {
      return;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
    } catch (CharacterCodingException invalid) {
      throw new UnusableRowException("it is not valid UTF-8: save the file as UTF-8");
    }
  }

  private static boolean isAscii(byte[] bytes, int from, int to) {
    int seen = 0;
    for (int i = from; i < to; i++) {
      seen |= bytes[i];
    }
    return seen >= 0;
  }
}
