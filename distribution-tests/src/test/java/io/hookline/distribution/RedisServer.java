package io.hookline.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;

/** A real redis-server of our own, on a free port. */
final class RedisServer implements AutoCloseable {
  private static final Path INSTALLED = Path.of("/usr/bin/redis-server");

  private final Process process;
  private final int port;

  private RedisServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static RedisServer start(Path folder) throws IOException {
    int port = freePort();
    Process process =
        new ProcessBuilder(
                program(folder).toString(),
                "--port",
                String.valueOf(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                folder.toString(),
                "--save",
                "")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("redis.log").toFile())
            .start();
    RedisServer server = new RedisServer(process, port);
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(server::listens);
    return server;
  }

  String uri() {
    return "redis://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Path program(Path folder) throws IOException {
    if (Files.isExecutable(INSTALLED)) {
      return INSTALLED;
    }
    Path unpacked = folder.resolve("redis-server");
    try (InputStream packed = RedisServer.class.getResourceAsStream("/" + resource())) {
      Files.copy(Objects.requireNonNull(packed, "no redis-server for this machine"), unpacked);
    }
    if (!unpacked.toFile().setExecutable(true)) {
      throw new IOException(unpacked + " cannot be made executable");
    }
    return unpacked;
  }

  /** As embedded-redis names what it holds. */
  private static String resource() {
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    if (mac) {
      return "redis-server-6.2.6-v5-darwin-" + (arm ? "arm64" : "amd64");
    }
    return arm ? "redis-server-6.2.7-linux-arm64" : "redis-server-6.2.6-v5-linux-amd64";
  }
}
