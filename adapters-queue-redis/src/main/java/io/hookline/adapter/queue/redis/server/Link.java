package io.hookline.adapter.queue.redis.server;

import io.hookline.port.AdapterException;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One connection to whoever has a key: opened when it is needed, thrown away when it fails, so that
 * whoever asks next gets a new one. All who ask while it is being opened wait for the same. Safe
 * for use by many threads.
 */
final class Link {
  private final Server server;
  private final byte[] key;
  private final Failures failures;
  private final Duration timeout;
  private Optional<CompletableFuture<StatefulConnection<byte[], byte[]>>> current =
      Optional.empty();
  private boolean closed;

  Link(Server server, byte[] key, Failures failures, Duration timeout) {
    this.server = server;
    this.key = key;
    this.failures = failures;
    this.timeout = timeout;
  }

  /** Sends, and does not wait for the answer. */
  <T> CompletableFuture<T> send(Command<byte[], byte[], T> command) {
    CompletableFuture<StatefulConnection<byte[], byte[]>> opening = connection();
    CompletableFuture<T> answer = opening.thenCompose(open -> dispatch(open, command));
    // Of the answer itself, so that it also hears of an answer that nobody waits for any longer.
    var _ = answer.whenComplete((_, failure) -> dropIfBroken(opening, failure));
    return answer;
  }

  /** Waits for an answer. */
  <T> T await(CompletableFuture<T> answer) {
    try {
      return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failed) {
      throw failures.of(failed.getCause() == null ? failed : failed.getCause());
    } catch (TimeoutException late) {
      answer.completeExceptionally(late);
      throw failures.of(late);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new AdapterException("interrupted while Redis was asked", hurried);
    }
  }

  /** Sends nothing more, and lets come to its end what is being opened. */
  void close() {
    end()
        .ifPresent(opening ->
            opening
                .handle((_, _) -> true)
                .completeOnTimeout(false, timeout.toNanos(), TimeUnit.NANOSECONDS)
                .join());
  }

  private synchronized Optional<CompletableFuture<StatefulConnection<byte[], byte[]>>> end() {
    Optional<CompletableFuture<StatefulConnection<byte[], byte[]>>> last = current;
    closed = true;
    current = Optional.empty();
    return last;
  }

  private synchronized CompletableFuture<StatefulConnection<byte[], byte[]>> connection() {
    if (closed) {
      throw failures.closed();
    }
    if (current.isEmpty() || isBroken(current.get())) {
      current = Optional.of(open());
    }
    return current.get();
  }

  private CompletableFuture<StatefulConnection<byte[], byte[]>> open() {
    CompletableFuture<StatefulConnection<byte[], byte[]>> opening = new CompletableFuture<>();
    var _ =
        server
            .connect(key)
            .whenComplete((open, failure) -> {
              if (failure != null) {
                opening.completeExceptionally(failure);
              } else if (!opening.complete(open)) {
                var _ = open.closeAsync();
              }
            });
    return opening;
  }

  private static boolean isBroken(CompletableFuture<StatefulConnection<byte[], byte[]>> opening) {
    return opening.isDone() && (opening.isCompletedExceptionally() || !opening.join().isOpen());
  }

  private static <T> CompletableFuture<T> dispatch(
      StatefulConnection<byte[], byte[]> connection, Command<byte[], byte[], T> command) {
    AsyncCommand<byte[], byte[], T> sent = new AsyncCommand<>(command);
    connection.dispatch(sent);
    return sent;
  }

  /** Closes it once, however many fail with it. */
  private synchronized void dropIfBroken(
      CompletableFuture<StatefulConnection<byte[], byte[]>> used, @Nullable Throwable failure) {
    if (failure != null && Failures.breaks(failure) && current.filter(used::equals).isPresent()) {
      current = Optional.empty();
      var _ = used.thenCompose(StatefulConnection::closeAsync);
    }
  }
}
