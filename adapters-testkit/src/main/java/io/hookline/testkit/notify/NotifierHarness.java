package io.hookline.testkit.notify;

import io.hookline.event.DeliveryEvent;
import io.hookline.job.Durations;
import io.hookline.port.Notifier;
import io.hookline.spi.AdapterContext;
import io.hookline.testkit.http.ReceivedRequest;
import io.hookline.testkit.http.Script;
import io.hookline.testkit.http.ScriptedServer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;

/**
 * What an adapter's author fills in: how a notifier is opened, and how the service that it talks to
 * says yes, no and not now. The service itself is played by the harness, on 127.0.0.1.
 */
public abstract class NotifierHarness {
  /** Stands in the path of every endpoint, as it does in the URL of a real webhook. */
  static final String PATH_SECRET = "B0path7secret";

  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<DeliveryEvent> events = new CopyOnWriteArrayList<>();

  /**
   * Opens the notifier under test.
   *
   * @param endpoint stands for the service: what the adapter is configured with in place of its
   *     real URL. It may append to the path
   * @param context what the adapter is lent
   */
  protected abstract Notifier open(URI endpoint, AdapterContext context) throws Exception;

  /** The time limit that {@link #open} sets for one {@code send}; best a second or less. */
  protected abstract Duration timeLimit();

  /** What else the notifier was opened with and must never say, such as its token. */
  protected List<String> secrets() {
    return List.of();
  }

  /** The service's whole HTTP response where it takes an alert. */
  protected String accepted() {
    return response("200 OK", "text/plain", "ok");
  }

  /** Its response where it never takes this one, or from this sender. */
  protected String refused() {
    return response("403 Forbidden", "text/plain", "invalid_token");
  }

  /** Its response where it asks to be left alone for a while, of whole seconds. */
  protected String throttled(Duration pause) {
    return response(
        "429 Too Many Requests\r\nRetry-After: " + pause.toSeconds(), "text/plain", "rate_limited");
  }

  /** Fails where a request is not what the service would read. */
  protected void checkRequest(ReceivedRequest request) throws Exception {}

  /** A whole HTTP response; the status may bring header lines along. */
  protected static String response(String status, String contentType, String body) {
    return "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, contentType, body.length(), body);
  }

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable resource : open.reversed()) {
      resource.close();
    }
    open.clear();
    events.clear();
  }

  ScriptedServer service(Script script) {
    return keep(ScriptedServer.start(script));
  }

  Notifier notifier(ScriptedServer service) throws Exception {
    return keep(open(endpoint(service), context()));
  }

  <T extends AutoCloseable> T keep(T resource) {
    open.add(resource);
    return resource;
  }

  /** All that an adapter has told; it has nothing to tell that the outcome does not say. */
  List<DeliveryEvent> events() {
    return List.copyOf(events);
  }

  /** Long enough for one call that runs into its time limit. */
  Duration patience() {
    return timeLimit().plusSeconds(4);
  }

  String limit() {
    return "the time limit of " + Durations.format(timeLimit());
  }

  private static URI endpoint(ScriptedServer service) {
    return service.url("localhost", "/services/" + PATH_SECRET);
  }

  private AdapterContext context() {
    return new AdapterContext(
        SampleAlerts.WORKER, InstantSource.system(), InstantSource.system(), events::add);
  }
}
