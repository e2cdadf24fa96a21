package io.hookline.chaos.receiver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The receiver as a process of its own. Prints its port, then obeys the lines that it is given,
 * each answered with a line, until they end:
 *
 * <ul>
 *   <li>{@code calm} returns when no connection is open any more
 *   <li>{@code mark ROUND TEXT} notes TEXT among the requests of a round
 * </ul>
 */
public final class Receiver {
  private static final int BACKLOG = 1024;

  private Receiver() {}

  /** Listens on the loopback; the argument is the folder that has a folder for each round. */
  public static void main(String[] arguments) throws IOException {
    Ledgers ledgers = new Ledgers(Path.of(arguments[0]));
    OpenConnections open = new OpenConnections();
    try (ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress())) {
      Thread.ofPlatform().daemon().start(() -> accept(server, ledgers, open));
      System.out.println(server.getLocalPort());
      obey(ledgers, open);
    }
  }

  private static void accept(ServerSocket server, Ledgers ledgers, OpenConnections open) {
    try {
      while (true) {
        Socket socket = server.accept();
        open.opened();
        Thread.ofVirtual()
            .start(() -> {
              try {
                new Connection(socket, ledgers).serve();
              } finally {
                open.closed();
              }
            });
      }
    } catch (IOException closed) {
      // The process ends.
    }
  }

  private static void obey(Ledgers ledgers, OpenConnections open) throws IOException {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = orders.readLine(); line != null; line = orders.readLine()) {
      String[] order = line.split(" ", 3);
      switch (order[0]) {
        case "calm" -> open.awaitNone();
        case "mark" -> ledgers.of(order[1]).mark(order[2]);
        default -> throw new IOException("unknown order: " + line);
      }
      System.out.println("done");
    }
  }
}
