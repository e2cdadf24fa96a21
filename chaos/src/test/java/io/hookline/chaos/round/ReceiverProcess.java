package io.hookline.chaos.round;

import io.hookline.chaos.receiver.Receiver;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The receiver, in a process that nobody kills. It ends when this one does. */
final class ReceiverProcess implements AutoCloseable {
  private final Process process;
  private final PrintStream orders;
  private final BufferedReader answers;
  private final String url;

  private ReceiverProcess(Process process) throws IOException {
    this.process = process;
    orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    answers = process.inputReader();
    url = "http://127.0.0.1:" + answers.readLine();
  }

  /** Starts it; it writes to the folders of the rounds of {@code site}, its own words to one. */
  static ReceiverProcess start(Site site, Path folder) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(site.java(Receiver.class.getName()));
    builder.command().add(site.rounds().toString());
    builder.redirectError(folder.resolve("receiver.err").toFile());
    return new ReceiverProcess(builder.start());
  }

  /** Where it listens. */
  String url() {
    return url;
  }

  /** Waits until it has seen the end of all connections. */
  void calm() throws IOException {
    order("calm");
  }

  void mark(String round, Entry.Mark mark) throws IOException {
    order("mark " + round + " " + mark);
  }

  private void order(String order) throws IOException {
    orders.println(order);
    if (!"done".equals(answers.readLine())) {
      throw new IOException("the receiver does not obey: " + order);
    }
  }

  @Override
  public void close() {
    orders.close();
    process.destroy();
  }
}
