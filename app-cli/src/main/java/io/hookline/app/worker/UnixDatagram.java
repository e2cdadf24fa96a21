package io.hookline.app.worker;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/**
 * Sends datagrams to a Unix domain socket, which Java's own library does not: by Linux' socket(2)
 * and sendto(2). The numbers are those of its headers.
 */
final class UnixDatagram {
  private static final short AF_UNIX = 1;
  private static final int SOCK_DGRAM = 2;
  private static final int SOCK_CLOEXEC = 0x80000;
  private static final int MSG_DONTWAIT = 0x40;
  private static final int FAMILY_BYTES = 2;
  private static final int MOST_PATH_BYTES = 108;

  private final MethodHandle socket =
      function("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
  private final MethodHandle sendto =
      function(
          "sendto",
          FunctionDescriptor.of(
              JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
  private final MethodHandle close = function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

  /**
   * Sends {@code text}, and never waits.
   *
   * @param address a path, or a name in the abstract name space behind an {@code @}
   * @throws IOException where it cannot be sent
   */
  void send(String address, String text) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      MemorySegment message = arena.allocate(bytes.length).copyFrom(MemorySegment.ofArray(bytes));
      MemorySegment to = address(arena, address);
      if (send(message, to) != bytes.length) {
        throw new IOException("nothing can be sent to " + address);
      }
    }
  }

  private static MemorySegment address(Arena arena, String address) throws IOException {
    byte[] path = address.getBytes(StandardCharsets.UTF_8);
    if (path.length > MOST_PATH_BYTES) {
      throw new IOException("too long for the name of a socket: " + address);
    }
    if (address.startsWith("@")) {
      path[0] = 0;
    }
    MemorySegment to = arena.allocate((long) FAMILY_BYTES + path.length, FAMILY_BYTES);
    to.set(JAVA_SHORT, 0, AF_UNIX);
    MemorySegment.copy(MemorySegment.ofArray(path), 0, to, FAMILY_BYTES, path.length);
    return to;
  }

  private long send(MemorySegment message, MemorySegment to) throws IOException {
    try {
      int descriptor = (int) socket.invokeExact((int) AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
      try {
        return (long)
            sendto.invokeExact(
                descriptor, message, message.byteSize(), MSG_DONTWAIT, to, (int) to.byteSize());
      } finally {
        int _ = (int) close.invokeExact(descriptor);
      }
    } catch (RuntimeException | Error fault) {
      throw fault;
    } catch (Throwable never) {
      throw new IOException(never);
    }
  }

  @SuppressWarnings("restricted") // The launcher allows native code, which Netty and SQLite need.
  private static MethodHandle function(String name, FunctionDescriptor descriptor) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor);
  }
}
