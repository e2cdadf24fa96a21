package io.hookline.adapter.queue.file.journal;

import io.hookline.adapter.queue.file.row.ByteSource;
import io.hookline.adapter.queue.file.row.FileFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
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
  private static final int VERSION = 2;
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

  /** Whether the first process to write to {@code file} ended before its header was whole. */
  static boolean isTorn(AppendFile file) throws IOException {
    return file.length() < LENGTH && isOurs(file);
  }

  private static boolean isOurs(AppendFile file) throws IOException {
    byte[] magic = ByteBuffer.allocate(Long.BYTES).putLong(MAGIC).array();
    int count = (int) Math.min(file.length(), magic.length);
    return Arrays.equals(file.first(count), Arrays.copyOf(magic, count));
  }

  /**
   * Whether {@code file} was begun for the journal with this header.
   *
   * @throws JournalException where it is no file of ours
   */
  boolean begins(AppendFile file, Path path) throws IOException, JournalException {
    if (!isOurs(file)) {
      throw JournalException.noClaims(path);
    }
    try {
      return read(file::read, path).identity.equals(identity);
    } catch (JournalException tornOrOfAnotherVersion) {
      return false;
    }
  }

  /** The identity that {@code file} begins with, if it is whole and ours. */
  static Optional<String> identityOf(ByteSource file, Path path) throws IOException {
    try {
      return Optional.of(read(file, path).identity);
    } catch (JournalException unusable) {
      return Optional.empty();
    }
  }

  static JournalHeader read(ByteSource file, Path path) throws IOException, JournalException {
    byte[] bytes = first(file);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < LENGTH || in.getInt(CRC_AT) != crc(bytes) || in.getLong() != MAGIC) {
      throw JournalException.noJournal(path);
    }
    int version = in.getInt();
    if (version != VERSION) {
      throw JournalException.otherVersion(path, version, VERSION);
    }
    FileFormat format =
        FileFormat.of(in.getInt()).orElseThrow(() -> JournalException.noJournal(path));
    long session = in.getLong();
    long pid = in.getLong();
    byte[] identity = new byte[IDENTITY_LENGTH];
    in.get(identity);
    return new JournalHeader(new String(identity, StandardCharsets.US_ASCII), format, session, pid);
  }

  private static byte[] first(ByteSource file) throws IOException {
    byte[] bytes = new byte[LENGTH];
    return Arrays.copyOf(bytes, file.read(0, bytes, 0, LENGTH));
  }

  void writeTo(AppendFile file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
    bytes.putLong(MAGIC).putInt(VERSION).putInt(format.code()).putLong(session).putLong(pid);
    bytes.put(identity.getBytes(StandardCharsets.US_ASCII));
    bytes.putInt(CRC_AT, crc(bytes.array()));
    file.begin(bytes.array());
  }

  private static int crc(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, CRC_AT);
    return (int) crc.getValue();
  }
}
