package io.hookline.chaos.receiver;

import java.io.IOException;
import java.net.Socket;
import java.util.Locale;

/**
 * One connection: reads requests for {@code /ROUND/BEHAVIOUR/NUMBER} and behaves so, the first
 * NUMBER times that a job comes by; from then on it is delivered.
 */
final class Connection {
  private final Socket socket;
  private final Ledgers ledgers;

  Connection(Socket socket, Ledgers ledgers) {
    this.socket = socket;
    this.ledgers = ledgers;
  }

  /** Returns when the connection is closed. */
  void serve() {
    try (socket) {
      socket.setTcpNoDelay(true);
      Wire wire = new Wire(socket);
      while (true) {
        answer(wire.read(), wire);
      }
    } catch (IOException over) {
      // The worker was killed or has had enough.
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(Request request, Wire wire) throws IOException, InterruptedException {
    String[] path = request.path().split("/", 4);
    Ledger ledger = ledgers.of(path[1]);
    int received = ledger.request(request.job(), request.bytes());
    Behaviour wanted = Behaviour.valueOf(path[2].toUpperCase(Locale.ROOT).replace('-', '_'));
    int number = Integer.parseInt(path[3]);
    Behaviour behaviour = received <= number ? wanted : Behaviour.OK;
    ledger.answer(request.job(), behaviour);
    behaviour.act(wire);
  }
}
