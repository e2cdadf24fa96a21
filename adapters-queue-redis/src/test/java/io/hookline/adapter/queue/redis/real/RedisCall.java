package io.hookline.adapter.queue.redis.real;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Speaks to Redis as any producer could: a socket and the few lines that its protocol takes. */
final class RedisCall implements AutoCloseable {
  private static final int TIMEOUT = 5000;

  private final Socket socket;
  private final InputStream in;

  RedisCall(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(TIMEOUT);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** The answer: a text, a number, a list of these, or empty text for nothing. */
  Object call(List<byte[]> words) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, "*" + words.size());
    for (byte[] word : words) {
      write(out, "$" + word.length);
      out.write(word);
      write(out, "");
    }
    socket.getOutputStream().write(out.toByteArray());
    return answer();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static void write(ByteArrayOutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private Object answer() throws IOException {
    String line = line();
    String rest = line.substring(1);
    return switch (line.charAt(0)) {
      case '+' -> rest;
      case '-' -> throw new RedisRefusal(rest);
      case ':' -> Long.parseLong(rest);
      case '$' -> text(Integer.parseInt(rest));
      case '*' -> list(Integer.parseInt(rest));
      default -> throw new IOException("no Redis: " + line);
    };
  }

  private String text(int length) throws IOException {
    if (length < 0) {
      return "";
    }
    byte[] bytes = in.readNBytes(length);
    in.skipNBytes(2);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private List<Object> list(int size) throws IOException {
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(answer());
    }
    return list;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    while (next >= 0 && next != '\r') {
      line.write(next);
      next = in.read();
    }
    if (next < 0) {
      throw new IOException("the connection was closed");
    }
    in.skipNBytes(1);
    return line.toString(StandardCharsets.UTF_8);
  }
}
