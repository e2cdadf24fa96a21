package io.hookline.app.receiver;

import io.hookline.app.receiver.Answer.Hang;
import io.hookline.app.receiver.Answer.Reset;
import io.hookline.app.receiver.Answer.Slow;
import io.hookline.app.receiver.Answer.Status;
import io.hookline.spi.ValueTypes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides by the path of a request how it is answered. For one thread. */
final class Answers {
  /** What is offered, for people. */
  static final Map<String, String> PATHS = new LinkedHashMap<>();

  static {
    PATHS.put("/ok", "200");
    PATHS.put("/fail", "500");
    PATHS.put("/status/503", "503, or any other code");
    PATHS.put("/retry/2", "503 twice for each webhook-id, then 200");
    PATHS.put("/slow/5s", "200 after five seconds");
    PATHS.put("/reset", "resets the connection");
    PATHS.put("/hang", "never answers");
  }

  private static final Pattern STATUS = Pattern.compile("/status/([2-5][0-9]{2})");
  private static final Pattern RETRY = Pattern.compile("/retry/([0-9]{1,4})");
  private static final Pattern SLOW = Pattern.compile("/slow/([0-9]{1,6}(?:ms|s|m))");

  private static final Answer OK = new Status(200);
  private static final Answer UNAVAILABLE = new Status(503);

  private final FailureCounts failures = new FailureCounts();

  /** The answer to a request for {@code path} that carries {@code webhookId}. */
  Answer to(String path, String webhookId) {
    return switch (path) {
      case "/fail" -> new Status(500);
      case "/reset" -> new Reset();
      case "/hang" -> new Hang();
      default -> byPattern(path, webhookId);
    };
  }

  private Answer byPattern(String path, String webhookId) {
    Matcher status = STATUS.matcher(path);
    if (status.matches()) {
      return new Status(Integer.parseInt(status.group(1)));
    }
    Matcher retry = RETRY.matcher(path);
    if (retry.matches()) {
      int wanted = Integer.parseInt(retry.group(1));
      return failures.next(path + " " + webhookId) <= wanted ? UNAVAILABLE : OK;
    }
    Matcher slow = SLOW.matcher(path);
    return slow.matches() ? new Slow(duration(slow.group(1))) : OK;
  }

  private static Duration duration(String text) {
    return ValueTypes.DURATION.parser().apply(text);
  }
}
