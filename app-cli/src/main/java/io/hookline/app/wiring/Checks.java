package io.hookline.app.wiring;

import io.hookline.app.config.AdapterChoice;
import io.hookline.app.config.QueueKeys;
import io.hookline.app.wiring.Check.Broken;
import io.hookline.app.wiring.Check.NotLookedAt;
import io.hookline.app.wiring.Check.Result;
import io.hookline.app.wiring.Check.Well;
import io.hookline.job.Durations;
import io.hookline.port.AdapterException;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.AdapterFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Looks at every adapter that was chosen, all at once, each for a bounded time. */
final class Checks {
  /** Longer than an adapter waits by default, so that its own message comes first. */
  private static final Duration LIMIT = Duration.ofSeconds(15);

  private final AdapterContext context;

  private Checks(AdapterContext context) {
    this.context = context;
  }

  static List<Check> of(ConfigReader reader) {
    Checks checks =
        new Checks(
            new AdapterContext(
                WorkerChoices.read(reader.settings()).identity(),
                InstantSource.system(),
                SteadyClock.started(),
                _ -> {}));
    List<CompletableFuture<Check>> begun = new ArrayList<>();
    for (AdapterChoice choice : AdapterChoice.ALL) {
      for (String type : AdapterChoice.types(choice.key(), reader.settings())) {
        begun.add(checks.begin(choice, type, reader));
      }
    }
    return begun.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<Check> begin(AdapterChoice choice, String type, ConfigReader reader) {
    String adapter = choice.key().name() + ": " + type;
    if (choice.key().equals(QueueKeys.TYPE) && lacksFile(type, reader)) {
      return CompletableFuture.completedFuture(
          new Check(adapter, new NotLookedAt("it is named with each run")));
    }
    return begin(adapter, factory(choice, type, reader));
  }

  private static AdapterFactory<?> factory(AdapterChoice choice, String type, ConfigReader reader) {
    return reader.adapter(choice.ports().getFirst(), choice.key(), type).orElseThrow();
  }

  private static boolean lacksFile(String type, ConfigReader reader) {
    return type.equals(QueueKeys.FILE)
        && reader.configuration().place(QueueKeys.FILE_PATH).isEmpty();
  }

  /** On a thread of its own: whoever hangs keeps neither the others nor the process. */
  private CompletableFuture<Check> begin(String adapter, AdapterFactory<?> factory) {
    CompletableFuture<Optional<String>> look = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("hookline-check").start(() -> look(factory, look));
    return look.orTimeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
        .handle((found, failure) -> new Check(adapter, result(found, failure)));
  }

  private void look(AdapterFactory<?> factory, CompletableFuture<Optional<String>> look) {
    try {
      look.complete(factory.check(context));
    } catch (RuntimeException | Error failure) {
      look.completeExceptionally(failure);
    }
  }

  private static Result result(Optional<String> found, @Nullable Throwable failure) {
    if (failure == null) {
      return found
          .<Result>map(Well::new)
          .orElseGet(() -> new NotLookedAt("there is nothing to look at"));
    }
    return switch (cause(failure)) {
      case TimeoutException _ -> new Broken("no answer within " + Durations.format(LIMIT));
      case AdapterException told -> new Broken(String.valueOf(told.getMessage()));
      case Throwable defect -> new Broken("the adapter failed: " + defect);
    };
  }

  private static Throwable cause(Throwable failure) {
    @Nullable Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }
}
