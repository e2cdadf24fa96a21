package io.hookline.adapter.queue.redis.server;

import io.hookline.job.Durations;
import io.hookline.port.AdapterException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Says in one line what went wrong with Redis. */
final class Failures {
  private static final int LONGEST = 300;

  private final RedisAddress address;
  private final Duration timeout;

  Failures(RedisAddress address, Duration timeout) {
    this.address = address;
    this.timeout = timeout;
  }

  /** The failure, for people. */
  AdapterException of(Throwable failure) {
    Optional<String> answer = answer(failure);
    return new AdapterException(
        "Redis at " + address + " " + answer.map(Failures::told).orElseGet(() -> cut(failure)),
        failure);
  }

  AdapterException closed() {
    return new AdapterException("the queue in Redis at " + address + " was closed");
  }

  /** Whether the connection should be thrown away. */
  static boolean breaks(Throwable failure) {
    return !isAnswered(failure)
        || answer(failure).flatMap(Complaint::in).filter(Complaint::isElsewhere).isPresent();
  }

  /** Whether it is the server's answer. */
  static boolean isAnswered(Throwable failure) {
    return answer(failure).isPresent();
  }

  /** What the server answered, if it did. */
  private static Optional<String> answer(Throwable failure) {
    return failure instanceof RedisCommandExecutionException || failure.getCause() == null
        ? Optional.of(failure)
            .filter(RedisCommandExecutionException.class::isInstance)
            .map(answered -> String.valueOf(answered.getMessage()))
        : answer(failure.getCause());
  }

  private static String told(String answer) {
    return Complaint.in(answer).map(Complaint::text).orElse("answers: " + oneLine(answer));
  }

  private String cut(Throwable failure) {
    return switch (failure) {
      case TimeoutException _, RedisCommandTimeoutException _ ->
          "does not answer within " + limit();
      case UnknownHostException _ -> "cannot be found: no such host";
      case ConnectException refused when isRefused(refused) ->
          "cannot be reached (connection refused)";
      case ConnectException _ -> "cannot be reached within " + limit();
      case ClosedChannelException _ -> "has cut the connection";
      case SSLException broken -> "cannot be talked to over TLS: " + oneLine(text(broken));
      default -> cutByCause(failure);
    };
  }

  private String cutByCause(Throwable failure) {
    return failure.getCause() == null
        ? "cannot be reached: " + oneLine(text(failure))
        : cut(failure.getCause());
  }

  private String limit() {
    return Durations.format(timeout);
  }

  private static boolean isRefused(ConnectException failure) {
    return text(failure).contains("refused");
  }

  private static String text(Throwable failure) {
    return String.valueOf(failure.getMessage());
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
