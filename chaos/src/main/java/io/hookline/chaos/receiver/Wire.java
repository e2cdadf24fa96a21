package io.hookline.chaos.receiver;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The bytes of a connection, and all that can be done to a remote end with them. */
final class Wire {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  Wire(Socket socket) throws IOException {
    this.socket = socket;
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  /** The next request; throws where the connection ends first. */
  Request read() throws IOException {
    String path = line().split(" ", 3)[1];
    String job = "-";
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String[] field = line.split(":", 2);
      switch (field[0].toLowerCase(Locale.ROOT)) {
        case "webhook-id" -> job = field[1].strip();
        case "content-length" -> length = Integer.parseInt(field[1].strip());
        default -> {}
      }
    }
    in.skipNBytes(length);
    return new Request(path, job, length);
  }

  void answer(String status) throws IOException {
    write("HTTP/1.1 " + status + "\r\nContent-Length: 2\r\n\r\nok");
  }

  void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  void write(byte[] bytes) throws IOException {
    out.write(bytes);
  }

  /** Closes without a farewell. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  void close() throws IOException {
    socket.close();
  }

  /** Says no more, and listens on. */
  void halfClose() throws IOException {
    socket.shutdownOutput();
    awaitEnd();
  }

  /** Says nothing until the other end has had enough. */
  void awaitEnd() throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
