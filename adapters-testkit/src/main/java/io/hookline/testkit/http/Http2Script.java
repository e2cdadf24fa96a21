package io.hookline.testkit.http;

import java.io.IOException;
import java.nio.ByteBuffer;

/** As little of HTTP/2 (RFC 9113) as it takes to answer every request with 200 and no body. */
final class Http2Script implements Script {
  private static final int PREFACE_BYTES = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".length();
  private static final int FRAME_HEAD_BYTES = 9;
  private static final int HEADERS = 1;
  private static final int SETTINGS = 4;
  private static final int ACK = 1;
  private static final int END_STREAM_AND_HEADERS = 5;

  /** {@code :status: 200} is entry 8 of the static table of RFC 7541. */
  private static final byte STATUS_200 = (byte) 0x88;

  @Override
  public void play(Conversation client) throws IOException {
    client.read(PREFACE_BYTES);
    client.write(frame(SETTINGS, 0, 0));
    byte[] head = client.read(FRAME_HEAD_BYTES);
    while (head.length == FRAME_HEAD_BYTES) {
      client.read(ByteBuffer.wrap(head).getInt() >>> Byte.SIZE);
      answer(client, head[3], head[4], ByteBuffer.wrap(head).getInt(5));
      head = client.read(FRAME_HEAD_BYTES);
    }
  }

  private static void answer(Conversation client, int type, int flags, int stream)
      throws IOException {
    if (type == HEADERS) {
      client.write(frame(HEADERS, END_STREAM_AND_HEADERS, stream, STATUS_200));
    } else if (type == SETTINGS && flags != ACK) {
      client.write(frame(SETTINGS, ACK, 0));
    }
  }

  private static byte[] frame(int type, int flags, int stream, byte... payload) {
    return ByteBuffer.allocate(FRAME_HEAD_BYTES + payload.length)
        .putInt(payload.length << Byte.SIZE | type)
        .put((byte) flags)
        .putInt(stream)
        .put(payload)
        .array();
  }
}
