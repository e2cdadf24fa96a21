package io.hookline.adapter.http.vertx;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * As little of a name server (RFC 1035) as it takes to answer questions for A records as a function
 * says. It has no AAAA records.
 */
final class DnsServer implements AutoCloseable {
  /** What to say to a question. */
  sealed interface Reply {
    /** These addresses; none where the name exists without an address. */
    record Addresses(List<String> literals) implements Reply {
      Addresses(String... literals) {
        this(List.of(literals));
      }
    }

    /** An error, such as {@link DnsServer#NO_SUCH_NAME}. */
    record Failure(int code) implements Reply {}

    /** Nothing at all. */
    record Silence() implements Reply {}
  }

  static final int SERVER_FAILURE = 2;
  static final int NO_SUCH_NAME = 3;

  private static final int A_RECORD = 1;
  private static final int INTERNET = 1;
  private static final int HEADER_BYTES = 12;
  private static final int ANSWER_FLAGS = 0x8180;
  private static final int NAME_OF_QUESTION = 0xc000 | HEADER_BYTES;
  private static final int LARGEST = 512;

  private final Function<String, Reply> names;
  private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());

  DnsServer(Function<String, Reply> names) throws IOException {
    this.names = names;
    Thread.ofVirtual().start(this::serve);
  }

  /** As {@code 127.0.0.1:port}. */
  String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  @Override
  public void close() {
    socket.close();
  }

  private void serve() {
    try {
      while (!socket.isClosed()) {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        socket.receive(packet);
        answer(packet);
      }
    } catch (IOException closed) {
      // That is how close() ends this thread.
    }
  }

  private void answer(DatagramPacket packet) throws IOException {
    ByteBuffer question = ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
    int id = question.getShort();
    String name = name(question.position(HEADER_BYTES));
    boolean forAddress = question.getShort() == A_RECORD;
    question.getShort();
    byte[] asked = new byte[question.position() - HEADER_BYTES];
    question.get(HEADER_BYTES, asked);
    switch (names.apply(name)) {
      case Reply.Addresses found ->
          send(packet, message(id, 0, asked, forAddress ? found.literals() : List.of()));
      case Reply.Failure failure -> send(packet, message(id, failure.code(), asked, List.of()));
      case Reply.Silence() -> {}
    }
  }

  private void send(DatagramPacket question, byte[] message) throws IOException {
    socket.send(new DatagramPacket(message, message.length, question.getSocketAddress()));
  }

  private static String name(ByteBuffer in) {
    StringBuilder name = new StringBuilder();
    for (int length = in.get(); length > 0; length = in.get()) {
      byte[] label = new byte[length];
      in.get(label);
      name.append(new String(label, StandardCharsets.US_ASCII)).append('.');
    }
    return name.toString();
  }

  private static byte[] message(int id, int error, byte[] question, List<String> literals) {
    ByteBuffer out = ByteBuffer.allocate(LARGEST);
    out.putShort((short) id).putShort((short) (ANSWER_FLAGS | error));
    out.putShort((short) 1).putShort((short) literals.size()).putShort((short) 0);
    out.putShort((short) 0).put(question);
    for (String literal : literals) {
      byte[] address = Inet4Address.ofLiteral(literal).getAddress();
      // A time to live of 0: nobody may keep it.
      out.putShort((short) NAME_OF_QUESTION).putShort((short) A_RECORD).putShort((short) INTERNET);
      out.putInt(0).putShort((short) address.length).put(address);
    }
    byte[] message = new byte[out.position()];
    out.get(0, message);
    return message;
  }
}
