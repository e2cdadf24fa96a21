package io.hookline.testkit.http;

import io.hookline.job.Payload;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The server's end of one connection. */
public final class Conversation {
  private static final String HEAD_END = "\r\n\r\n";
  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final InputStream in;
  private final int number;
  private final Consumer<ReceivedRequest> records;

  Conversation(Socket socket, int number, Consumer<ReceivedRequest> records) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.number = number;
    this.records = records;
  }

  /** Number of this connection, from 1. */
  public int number() {
    return number;
  }

  /** Reads and records a request; empty when the client has closed the connection. */
  public Optional<ReceivedRequest> read() throws IOException {
    String head = readHead();
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Payload body = Payload.of(in.readNBytes(length(head)));
    ReceivedRequest request = ReceivedRequest.of(head, body, number);
    records.accept(request);
    return Optional.of(request);
  }

  /** Reads as many bytes, or fewer where the client ends before. */
  public byte[] read(int bytes) throws IOException {
    return in.readNBytes(bytes);
  }

  /** Writes text, one byte for each character. */
  public void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Writes bytes. */
  public void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Writes {@code text} byte by byte with a pause after each. */
  public void drip(String text, Duration pause) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      write(text.substring(i, i + 1));
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  /** Writes {@code text} again and again until the client is gone or {@code bytes} are written. */
  public void flood(String text, long bytes) throws IOException {
    for (long written = 0; written < bytes; written += text.length()) {
      write(text);
    }
  }

  /** Says nothing and waits until the client closes the connection. */
  public void awaitClose() throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
  }

  /** Tells the client that nothing more will come, and still listens. */
  public void halfClose() throws IOException {
    socket.shutdownOutput();
  }

  /** Drops the connection with a TCP reset in place of an orderly end. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private String readHead() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int next = in.read();
    while (next >= 0) {
      head.write(next);
      if (next == '\n' && text(head).endsWith(HEAD_END)) {
        return text(head);
      }
      next = in.read();
    }
    return "";
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  private static int length(String head) {
    return head.lines()
        .map(line -> line.toLowerCase(Locale.ROOT))
        .filter(line -> line.startsWith(LENGTH))
        .map(line -> Integer.parseInt(line.substring(LENGTH.length()).strip()))
        .findFirst()
        .orElse(0);
  }
}
