package io.hookline.adapter.notify.slack;

import io.hookline.job.Durations;
import io.hookline.port.NotifyOutcome;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;

/** Says what an answer, or its absence, means for whoever wants to send the alert again. */
final class Verdicts {
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERRORS = 500;

  /** Errors that Slack tells with status 200 and that pass by themselves. */
  private static final Set<String> PASSING =
      Set.of(
          "rate_limited",
          "ratelimited",
          "message_limit_exceeded",
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "rollup_error",
          "team_added_to_org",
          "org_login_required");

  private final String host;
  private final Duration timeout;
  private final Cures cures;

  private Verdicts(String host, Duration timeout, Cures cures) {
    this.host = host;
    this.timeout = timeout;
    this.cures = cures;
  }

  static Verdicts of(SlackSettings settings) {
    return switch (settings.access()) {
      case SlackAccess.Webhook(WebhookUrl url) ->
          new Verdicts(url.toString(), settings.timeout(), Cures.OF_WEBHOOK);
      case SlackAccess.Bot bot ->
          new Verdicts(bot.api().getHost(), settings.timeout(), Cures.OF_BOT);
    };
  }

  NotifyOutcome on(Reply reply) {
    return switch (reply) {
      case Reply.Taken() -> new NotifyOutcome.Sent();
      case Reply.Foreign() -> new NotifyOutcome.Refused(cures.foreign(host));
      case Reply.Declined(int status, Optional<String> code, Duration patience)
          when passes(status, code) ->
          later("%s answered %s".formatted(host, named(status, code)), patience);
      case Reply.Declined(int status, Optional<String> code, Duration _) ->
          new NotifyOutcome.Refused(named(status, code) + ": " + cures.of(code));
    };
  }

  /** The messages of {@code failure} are left out: they belong to a library. */
  NotifyOutcome on(IOException failure) {
    return later(
        switch (failure) {
          case UnknownHostException _ -> "no address is found for " + host;
          case SSLException _ ->
              "no secure connection to %s: its certificate, or its TLS, is not accepted"
                  .formatted(host);
          case InterruptedIOException _ ->
              "%s did not answer within %s".formatted(host, Durations.format(timeout));
          case ProtocolException _ -> "what %s answers cannot be read".formatted(host);
          default -> "cannot reach %s, or the connection broke".formatted(host);
        },
        Duration.ZERO);
  }

  private static NotifyOutcome later(String why, Duration after) {
    return new NotifyOutcome.Later(why, after);
  }

  private static boolean passes(int status, Optional<String> code) {
    return status == TOO_MANY_REQUESTS
        || status == REQUEST_TIMEOUT
        || status >= SERVER_ERRORS
        || code.filter(PASSING::contains).isPresent();
  }

  private static String named(int status, Optional<String> code) {
    return status == TOO_MANY_REQUESTS ? "429 Too Many Requests" : code.orElse("HTTP " + status);
  }
}
