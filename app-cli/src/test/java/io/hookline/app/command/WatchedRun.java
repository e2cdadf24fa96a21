package io.hookline.app.command;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.hookline.app.command.CommandLineRun.Result;
import io.hookline.app.monitor.Probe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A worker that delivers some jobs, and keeps at the last one until it is let go. */
final class WatchedRun implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CountDownLatch hold = new CountDownLatch(1);
  private final HttpServer receiver;
  private final CommandLineRun hookline;
  private final CompletableFuture<Result> run;
  private final URI url;

  /** Parents of the spans that were received. */
  private final List<String> traces = Collections.synchronizedList(new ArrayList<>());

  WatchedRun(Path folder, CommandLineRun hookline, String... settings) throws IOException {
    this.hookline = hookline;
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    receiver.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          traces.add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
          if (exchange.getRequestURI().getPath().equals("/held")) {
            awaitRelease();
          }
          String path = exchange.getRequestURI().getPath();
          exchange.sendResponseHeaders(path.equals("/gone") ? 410 : 200, -1);
          exchange.close();
        });
    receiver.start();
    url = URI.create("http://127.0.0.1:" + freePort());
    Path file = rows(folder);
    run = CompletableFuture.supplyAsync(() -> hookline.run(arguments(file, settings)));
    await().atMost(PATIENCE).until(() -> run.isDone() || Probe.of(url, false).good());
  }

  /** Where the worker answers. */
  URI url() {
    return url;
  }

  List<String> traces() {
    return List.copyOf(traces);
  }

  HttpResponse<String> get(String path) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(url.resolve(path)).build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException unanswered) {
      throw new IllegalStateException(unanswered);
    }
  }

  /** The metrics, once they hold all of {@code texts}. */
  String pageWith(String... texts) {
    return await()
        .atMost(PATIENCE)
        .until(() -> get("/metrics").body(), page -> Stream.of(texts).allMatch(page::contains));
  }

  /** Lets the worker go on to its end. */
  Result end() {
    hold.countDown();
    return run.join();
  }

  CommandLineRun hookline() {
    return hookline;
  }

  @Override
  public void close() {
    end();
    receiver.stop(0);
  }

  private void awaitRelease() {
    try {
      hold.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private Path rows(Path folder) throws IOException {
    String to = "{\"url\":\"http://127.0.0.1:" + receiver.getAddress().getPort();
    List<String> rows = new ArrayList<>();
    IntStream.range(0, 20).forEach(i -> rows.add(to + "/ok?" + i + "\"}"));
    rows.add(to + "/gone\"}");
    rows.add(to + "/held\"}");
    return Files.write(folder.resolve("rows.ndjson"), rows);
  }

  private String[] arguments(Path file, String... settings) {
    List<String> arguments = new ArrayList<>(List.of("run", file.toString()));
    arguments.addAll(List.of("-D", "monitor.port=" + url.getPort()));
    for (String setting : settings) {
      arguments.addAll(List.of("-D", setting));
    }
    return arguments.toArray(String[]::new);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
