package io.hookline.adapter.notify.slack.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Slack, as far as messages go: an incoming webhook and {@code chat.postMessage}. It takes what its
 * documentation says that Slack takes, and answers anything else with the error that is documented.
 */
public final class SlackStandIn implements AutoCloseable {
  /** Where its webhook is. */
  public static final String HOOK = "/services/T0STANDIN/B0STANDIN/hookSecret42";

  /** The token that its API knows. */
  public static final String TOKEN = "xoxb-2000000000-botSecret42";

  /** The one channel that its bot is a member of. */
  public static final String CHANNEL = "#alerts";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Rate rate;
  private final Queue<Answer> scripted = new ConcurrentLinkedQueue<>();
  private final List<Received> requests = new CopyOnWriteArrayList<>();
  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  /** Starts on a free port of the loopback. */
  public SlackStandIn(InstantSource clock) throws IOException {
    rate = new Rate(clock);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.setExecutor(threads);
    server.start();
  }

  /** {@code http://127.0.0.1:PORT}. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The next request is answered so, whatever it holds. */
  public void answerNext(Answer answer) {
    scripted.add(answer);
  }

  /** What is in the channel. */
  public List<JsonNode> messages() {
    return messages;
  }

  /** Every request, also those that were refused. */
  public List<Received> requests() {
    return requests;
  }

  /** Why messages were refused. */
  public List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Received request = Received.of(exchange);
      requests.add(request);
      Answer answer = Optional.ofNullable(scripted.poll()).orElseGet(() -> answer(request));
      answer.headers().forEach(exchange.getResponseHeaders()::add);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer answer(Received request) {
    if (!request.method().equals("POST")) {
      return Answer.word(405, "method_not_allowed");
    }
    return switch (request.path()) {
      case HOOK -> hook(request);
      case "/api/chat.postMessage" -> postMessage(request);
      case "/api/auth.test" -> authTest(request);
      default -> Answer.word(404, "no_service");
    };
  }

  private Answer hook(Received request) {
    if (!request.type().equals("application/json")) {
      return Answer.word(400, "invalid_payload");
    }
    long wait = rate.wait(HOOK);
    if (wait > 0) {
      return Answer.tooMany(wait);
    }
    try {
      JsonNode message = JSON.readTree(request.body());
      return accepted(message) ? Answer.word(200, "ok") : Answer.word(400, "invalid_blocks");
    } catch (JsonProcessingException _) {
      return Answer.word(400, "invalid_payload");
    }
  }

  private static Answer authTest(Received request) {
    return stranger(request).orElseGet(() -> Answer.bot("hookline", "Stand-in"));
  }

  private Answer postMessage(Received request) {
    return stranger(request).orElseGet(() -> postKnown(request));
  }

  /** The answer for whoever does not show the token. */
  private static Optional<Answer> stranger(Received request) {
    String bearer = request.header("Authorization").orElse("");
    if (!bearer.startsWith("Bearer ")) {
      return Optional.of(Answer.error("not_authed"));
    }
    return bearer.equals("Bearer " + TOKEN)
        ? Optional.empty()
        : Optional.of(Answer.error("invalid_auth"));
  }

  private Answer postKnown(Received request) {
    try {
      return posted(message(request.type(), request.body()));
    } catch (JsonProcessingException _) {
      return Answer.error("invalid_blocks_format");
    } catch (IllegalArgumentException wrong) {
      return Answer.error(String.valueOf(wrong.getMessage()));
    }
  }

  private Answer posted(JsonNode message) {
    String channel = message.path("channel").asText();
    if (!channel.equals(CHANNEL)) {
      return Answer.error("channel_not_found");
    }
    long wait = rate.wait(channel);
    if (wait > 0) {
      return Answer.tooMany(wait);
    }
    return accepted(message) ? Answer.posted(channel) : Answer.error("invalid_blocks");
  }

  /** Reads it as JSON, or as a form whose {@code blocks} are JSON: the API takes both. */
  public static JsonNode message(String type, String body) throws JsonProcessingException {
    return switch (type) {
      case "application/json" -> JSON.readTree(body);
      case "application/x-www-form-urlencoded" -> form(Forms.read(body));
      default -> throw new IllegalArgumentException("invalid_post_type");
    };
  }

  private static JsonNode form(Map<String, String> form) throws JsonProcessingException {
    if (form.containsKey("token")) {
      throw new IllegalArgumentException("token_in_body");
    }
    ObjectNode message = JSON.createObjectNode();
    form.forEach(message::put);
    message.set("blocks", JSON.readTree(form.getOrDefault("blocks", "[]")));
    return message;
  }

  private boolean accepted(JsonNode message) {
    List<String> broken = Rules.broken(message);
    complaints.addAll(broken);
    if (broken.isEmpty()) {
      messages.add(message);
    }
    return broken.isEmpty();
  }
}
