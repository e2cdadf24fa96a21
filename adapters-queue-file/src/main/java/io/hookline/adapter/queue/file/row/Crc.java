package io.hookline.adapter.queue.file.row;

import java.util.zip.CRC32C;

/** Checksums of rows: CRC-32C, which processors compute themselves. */
final class Crc {
  private Crc() {}

  static int of(byte[] bytes, int from, int to) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, to - from);
    return (int) crc.getValue();
  }
}
