package io.hookline.app.wiring;

import io.hookline.app.config.ConfigLoader;
import io.hookline.app.config.ConfigRequest;
import io.hookline.app.config.Configuration;
import io.hookline.app.config.DeadLetterKeys;
import io.hookline.app.config.HttpKeys;
import io.hookline.app.config.KnownKeys;
import io.hookline.app.config.QueueKeys;
import io.hookline.app.config.RetrySettings;
import io.hookline.app.config.ShownSetting;
import io.hookline.app.plugin.ProviderRegistry;
import io.hookline.app.worker.QueueKind;
import io.hookline.app.worker.WorkerSettings;
import io.hookline.job.QueueRef;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.DeadLetterStore;
import io.hookline.port.HttpTransport;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueInspector;
import io.hookline.retry.RetryPolicy;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.InvalidSettingsException;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the configuration into a plan, or into a list of all that is wrong with it. */
public final class Planner {
  /** Numbers, times and switches do not say where something is. */
  private static final Pattern NO_PLACE = Pattern.compile("[0-9]+[A-Za-z]*|true|false");

  private final ProviderRegistry adapters = ProviderRegistry.ofClassPath();
  private final KnownKeys known = new KnownKeys(adapters.keys());
  private final Configuration configuration;
  private final Settings settings;

  private Planner(ConfigRequest request) {
    configuration = ConfigLoader.load(request, known);
    settings = new Settings(configuration);
  }

  /**
   * Reads everything, opens nothing.
   *
   * @throws InvalidSettingsException with every problem there is
   */
  public static Plan plan(ConfigRequest request) {
    return new Planner(request).plan();
  }

  /**
   * Reads everything in the same way, and tells what was given.
   *
   * @throws InvalidSettingsException with every problem there is
   */
  public static List<ShownSetting> check(ConfigRequest request) {
    Planner planner = new Planner(request);
    planner.plan();
    return planner.configuration.shown(planner.known);
  }

  /**
   * Reads what an operator's command needs, opens nothing.
   *
   * @throws InvalidSettingsException with every problem there is
   */
  public static DeskPlan desk(ConfigRequest request) {
    return new Planner(request).desk();
  }

  /**
   * Reads what a command on a queue needs, opens nothing.
   *
   * @throws InvalidSettingsException with every problem there is
   */
  public static QueuePlan queue(ConfigRequest request) {
    return new Planner(request).queue();
  }

  /**
   * Reads where a worker answers probes, opens nothing.
   *
   * @throws InvalidSettingsException with every problem there is
   */
  public static URI monitor(ConfigRequest request) {
    Planner planner = new Planner(request);
    URI url = MonitorChoices.url(planner.settings);
    planner.verify();
    return url;
  }

  private QueuePlan queue() {
    Optional<AdapterFactory<QueueInspector>> inspector =
        adapter(QueueInspector.class, QueueKeys.TYPE);
    WorkerIdentity worker = WorkerChoices.read(settings).identity();
    verify();
    return new QueuePlan(inspector.orElseThrow(), worker);
  }

  /**
   * Reads what it takes to put jobs on a queue, opens nothing.
   *
   * @throws InvalidSettingsException with every problem there is
   */
  public static EnqueuePlan enqueue(ConfigRequest request) {
    return new Planner(request).enqueue();
  }

  private EnqueuePlan enqueue() {
    Optional<AdapterFactory<JobPublisher>> publisher = adapter(JobPublisher.class, QueueKeys.TYPE);
    WorkerIdentity worker = WorkerChoices.read(settings).identity();
    Optional<QueueRef> queue = queueRef();
    verify();
    return new EnqueuePlan(
        queue.orElseThrow(),
        queue.orElseThrow() + "\n" + given(JobPublisher.class),
        publisher.orElseThrow(),
        new JobFiles(adapters, configuration),
        worker);
  }

  /** What the queue is known by to other processes. */
  private Optional<QueueRef> queueRef() {
    String type = settings.get(QueueKeys.TYPE);
    if (!type.equals(QueueKeys.FILE)) {
      return Optional.of(new QueueRef(type, settings.get(QueueKeys.NAME)));
    }
    Optional<QueueRef> file = configuration.value(QueueKeys.FILE_PATH).flatMap(Planner::ofFile);
    if (file.isEmpty()) {
      settings.problem(
          QueueKeys.TYPE,
          "no queue file is named to put jobs on; add --queue FILE, or another queue such as"
              + " redis");
    }
    return file;
  }

  /** By its real name, so that it is one queue whatever name it is reached by. */
  private static Optional<QueueRef> ofFile(String path) {
    try {
      Path file = Path.of(path).toAbsolutePath().normalize();
      String name = (Files.exists(file) ? file.toRealPath() : file).toString();
      return Optional.of(new QueueRef(QueueKeys.FILE, name));
    } catch (IOException | InvalidPathException unusable) {
      return Optional.empty();
    }
  }

  /** All that was given to the adapter of the queue's type. */
  private String given(Class<?> port) {
    return adapters.find(port, settings.get(QueueKeys.TYPE)).keys().stream()
        .map(key -> key.name() + "=" + configuration.value(key.name()).orElse(""))
        .collect(Collectors.joining("\n"));
  }

  private DeskPlan desk() {
    Optional<AdapterFactory<DeadLetterStore>> deadLetters =
        adapter(DeadLetterStore.class, DeadLetterKeys.TYPE);
    WorkerIdentity worker = WorkerChoices.read(settings).identity();
    verify();
    return new DeskPlan(
        deadLetters.orElseThrow(),
        place(adapters.find(DeadLetterStore.class, settings.get(DeadLetterKeys.TYPE))),
        worker,
        new Publishers(adapters, configuration));
  }

  /** The settings that say where the store is. */
  private String place(AdapterProvider<DeadLetterStore> store) {
    return store.keys().stream()
        .filter(key -> !key.secret())
        .flatMap(key -> setting(key).map(text -> key.name() + ": " + text))
        .collect(Collectors.joining(", "));
  }

  private Stream<String> setting(Key<?> key) {
    return configuration.value(key.name()).or(key::fallback).stream()
        .filter(text -> !NO_PLACE.matcher(text).matches());
  }

  private Plan plan() {
    Optional<AdapterFactory<JobQueue>> queue = adapter(JobQueue.class, QueueKeys.TYPE);
    Optional<AdapterFactory<HttpTransport>> transport = adapter(HttpTransport.class, HttpKeys.TYPE);
    Optional<AdapterFactory<DeadLetterStore>> deadLetters =
        adapter(DeadLetterStore.class, DeadLetterKeys.TYPE);
    RetryPolicy retry = RetrySettings.read(settings, new Random());
    EngineChoices engine = EngineChoices.read(settings);
    WorkerSettings worker = WorkerChoices.read(settings);
    Optional<MonitorPlan> monitor = new MonitorChoices(adapters, settings).read();
    verify();
    return new Plan(
        kind(),
        queue.orElseThrow(),
        transport.orElseThrow(),
        deadLetters.orElseThrow(),
        retry,
        engine.settings(worker.identity().name()),
        worker,
        monitor.orElseThrow());
  }

  private QueueKind kind() {
    if (!settings.get(QueueKeys.TYPE).equals(QueueKeys.FILE)) {
      return QueueKind.SERVICE;
    }
    boolean grows = configuration.value(QueueKeys.FILE_WATCH).equals(Optional.of("true"));
    return grows ? QueueKind.GROWING_FILE : QueueKind.FILE;
  }

  private void verify() {
    List<String> problems = new ArrayList<>(configuration.problems());
    problems.addAll(settings.problems());
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
  }

  private <P> Optional<AdapterFactory<P>> adapter(Class<P> port, Key<String> key) {
    try {
      return Optional.of(adapters.find(port, settings.get(key)).configure(settings));
    } catch (InvalidSettingsException stopped) {
      // The settings have its problems already.
      return Optional.empty();
    } catch (IllegalArgumentException unknown) {
      settings.problem(key, String.valueOf(unknown.getMessage()));
      return Optional.empty();
    }
  }
}
