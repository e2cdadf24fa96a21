package io.hookline.app.receiver;

import io.hookline.app.console.Look;
import io.hookline.app.console.Style;
import io.hookline.app.text.PlainText;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Received requests as lines: for people, or as JSON. */
public final class RequestText {
  private static final int MOST = 200;

  private RequestText() {}

  /** {@code POST /ok 200 msg_1 {"OrderId":"1"}}. */
  public static String line(ReceivedRequest request, Look look) {
    boolean good = request.answer().startsWith("2");
    String body = PlainText.of(request.body());
    String shown = body.length() > MOST ? body.substring(0, MOST) + "..." : body;
    return "%s  %s  %s  %s"
        .formatted(
            look.paint(Style.BOLD, request.method() + " " + PlainText.of(request.path())),
            look.paint(good ? Style.GREEN : Style.RED, request.answer()),
            look.paint(Style.DIM, id(request)),
            shown);
  }

  /** One JSON object, with everything. */
  public static String json(ReceivedRequest request) {
    JsonObject headers = new JsonObject();
    request
        .headers()
        .forEach((name, values) ->
            headers.put(name, values.size() == 1 ? values.getFirst() : new JsonArray(values)));
    return new JsonObject()
        .put("time", request.time().toString())
        .put("method", request.method())
        .put("path", request.path())
        .put("headers", headers)
        .put("body", request.body())
        .put("bodySize", request.bodySize())
        .put("answer", request.answer())
        .encode();
  }

  private static String id(ReceivedRequest request) {
    return request.headers().containsKey("webhook-id")
        ? String.join(",", request.headers().get("webhook-id"))
        : "no webhook-id";
  }
}
