package io.hookline.adapter.queue.file.journal;

import io.hookline.adapter.queue.file.row.FileFormat;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32C;

/**
 * The first bytes of a journal.
 *
 * @param identity 80 random bits as 16 characters, drawn when the journal was begun
 * @param format how the queue file is read
 * @param session how often the journal was opened
 * @param pid the process that opened it last
 */
record JournalHeader(String identity, FileFormat format, long session, long pid) {
  /** One disk sector's worth at most, so that it is written as a whole or not at all. */
  static final int LENGTH = 64;

  private static final long MAGIC = 0x484f4f4b4c494e45L;
  private static final int VERSION = 1;
  private static final int IDENTITY_LENGTH = 16;
  private static final int CRC_AT = LENGTH - Integer.BYTES;

  static JournalHeader begin(FileFormat format, RandomGenerator random) {
    StringBuilder identity = new StringBuilder(IDENTITY_LENGTH);
    for (int i = 0; i < IDENTITY_LENGTH; i++) {
      identity.append(Character.forDigit(random.nextInt(32), 32));
    }
    return new JournalHeader(identity.toString(), format, 0, 0);
  }

  JournalHeader openedBy(long process) {
    return new JournalHeader(identity, format, session + 1, process);
  }

  byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
    bytes.putLong(MAGIC).putInt(VERSION).putInt(format.ordinal()).putLong(session).putLong(pid);
    identity.chars().forEach(c -> bytes.put((byte) c));
    bytes.putInt(CRC_AT, crc(bytes.array()));
    return bytes.array();
  }

  /** Empty where {@code bytes} is no header of this version. */
  static Optional<JournalHeader> of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < LENGTH
        || in.getInt(CRC_AT) != crc(bytes)
        || in.getLong() != MAGIC
        || in.getInt() != VERSION) {
      return Optional.empty();
    }
    FileFormat format = FileFormat.values()[in.getInt()];
    long session = in.getLong();
    long pid = in.getLong();
    StringBuilder identity = new StringBuilder();
    for (int i = 0; i < IDENTITY_LENGTH; i++) {
      identity.append((char) in.get());
    }
    return Optional.of(new JournalHeader(identity.toString(), format, session, pid));
  }

  private static int crc(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, CRC_AT);
    return (int) crc.getValue();
  }
}
