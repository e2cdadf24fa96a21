package io.hookline.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.alert.Alert;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.AdapterException;
import io.hookline.port.Notifier;
import io.hookline.port.NotifyOutcome;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.Settings;
import io.hookline.spi.SettingsSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A plugin")
class PluginIsolationTest {
  private static final WorkerIdentity WORKER = new WorkerIdentity("here", "host", 1);
  private static final Alert ALERT = new Alert.Test(Instant.EPOCH, WORKER);

  @TempDir private Path folder;

  @DisplayName("sees the SPI, the values of the ports, and SLF4J, as the host has them")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.hookline.port.JobQueue",
        "io.hookline.spi.Settings",
        "io.hookline.job.Job",
        "io.hookline.letter.DeadLetter",
        "org.slf4j.LoggerFactory"
      })
  void sees(String name) throws Exception {
    assertThat(said("return Class.forName(\"" + name + "\").hashCode();"))
        .isEqualTo(String.valueOf(Class.forName(name).hashCode()));
  }

  @DisplayName("sees neither the engine, nor the program, nor any library of the host")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.hookline.engine.DeliveryEngine",
        "io.hookline.redrive.Redriver",
        "io.hookline.app.Main",
        "io.hookline.format.JobJson",
        "io.hookline.adapter.queue.file.QueueFileProvider",
        "com.google.inject.Guice",
        "com.fasterxml.jackson.core.JsonFactory",
        "org.yaml.snakeyaml.Yaml",
        "ch.qos.logback.classic.Logger",
        "org.slf4j.bridge.Anything"
      })
  void doesNotSee(String name) throws Exception {
    assertThat(said("return Class.forName(\"" + name + "\");"))
        .isEqualTo("java.lang.ClassNotFoundException: " + name);
  }

  @DisplayName("has its own resources and none of the host")
  @Test
  void resources() throws Exception {
    PluginSources sources =
        ProbeSources.saying(
            """
            return new String(Probe.class.getResourceAsStream("/probe.txt").readAllBytes())
                + Probe.class.getResource("/io/hookline/app/Main.class")
                + Thread.currentThread().getContextClassLoader().getResource("logback.xml");
            """);
    sources.resource("probe.txt", "here".getBytes(StandardCharsets.UTF_8));
    assertThat(said(sources)).isEqualTo("herenullnull");
  }

  @DisplayName("may bring another version of a library that the host has")
  @Test
  void otherVersion() throws Exception {
    PluginSources library =
        new PluginSources()
            .with(
                "org.yaml.snakeyaml.Yaml",
                """
                package org.yaml.snakeyaml;
                public class Yaml { public String toString() { return "another"; } }
                """);
    library.into(folder.resolve("probe/library.jar"));
    assertThat(
            said(
                "return"
                    + " Class.forName(\"org.yaml.snakeyaml.Yaml\").getConstructor().newInstance();"))
        .isEqualTo("another");
  }

  @DisplayName("is called in its own context from its constructor to its close, and only there")
  @Test
  void context() throws Exception {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    said("Provider.see(\"send\"); return null;");
    assertThat(System.getProperty("probe.seen"))
        .isEqualTo("[constructor, port, keys, configure, open, send, close]");
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
  }

  @DisplayName("finds its services through the context, also in threads that it starts")
  @ParameterizedTest
  @ValueSource(strings = {"Thread.ofPlatform()", "Thread.ofVirtual()"})
  void services(String threads) throws Exception {
    PluginSources sources =
        ProbeSources.saying(
            """
            StringBuilder found = new StringBuilder();
            %s.start(() -> ServiceLoader.load(CharSequence.class).forEach(found::append)).join();
            return found;
            """
                .formatted(threads));
    sources
        .with(
            "probe.Word",
            """
            package probe;
            public class Word implements CharSequence {
              public int length() { return 4; }
              public char charAt(int i) { return toString().charAt(i); }
              public CharSequence subSequence(int a, int b) { return toString().substring(a, b); }
              public String toString() { return "mine"; }
            }
            """)
        .resource(
            "META-INF/services/java.lang.CharSequence",
            "probe.Word".getBytes(StandardCharsets.UTF_8));
    assertThat(said(sources)).isEqualTo("mine");
  }

  @DisplayName("throws what it throws")
  @Test
  void exceptions() throws Exception {
    try (Notifier notifier =
        opened(ProbeSources.saying("throw new AdapterException(\"the disk is full\");"))) {
      assertThatThrownBy(() -> notifier.send(ALERT))
          .isInstanceOf(AdapterException.class)
          .hasMessage("the disk is full")
          .hasNoCause();
    }
  }

  @DisplayName("says in one line what is missing when it is called")
  @Test
  void linkage() throws Exception {
    PluginSources sources = ProbeSources.saying("return new Other();");
    sources.with("probe.Other", "package probe; class Other {}");
    Map<String, byte[]> classes = sources.compiled(folder.resolve(".scratch"));
    classes.remove("probe/Other.class");
    sources.into(folder.resolve("probe/probe.jar"), classes);
    try (Notifier notifier = open()) {
      assertThatThrownBy(() -> notifier.send(ALERT))
          .isInstanceOf(AdapterException.class)
          .hasMessage(
              "%s: class probe.Other is missing; add the jar that holds it to the folder",
              folder.resolve("probe"));
    }
  }

  @DisplayName("says in one line that it cannot be opened")
  @Test
  void unopened() throws Exception {
    PluginSources sources =
        ProbeSources.saying("return null;")
            .with(
                ProbeSources.PROVIDER,
                ProbeSources.provider("probe", "Notifier.class")
                    .replace("return new Probe(word);", "return null;"));
    sources.into(folder.resolve("probe/probe.jar"));
    assertThatThrownBy(this::open)
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            "%s: Notifier of type probe cannot be opened: java.lang.NullPointerException: it gave"
                + " null",
            folder.resolve("probe"));
  }

  @DisplayName("gets its settings, and equals itself")
  @Test
  void settings() throws Exception {
    try (Notifier notifier = opened(ProbeSources.saying("return word;"))) {
      assertThat(notifier.send(ALERT)).isEqualTo(new NotifyOutcome.Refused("webhook"));
      assertThat(Set.of(notifier)).contains(notifier);
      assertThat(notifier).isNotEqualTo(open());
    }
  }

  private String said(String body) throws IOException {
    return said(ProbeSources.saying(body));
  }

  private String said(PluginSources sources) throws IOException {
    try (Notifier notifier = opened(sources)) {
      return ((NotifyOutcome.Refused) notifier.send(ALERT)).why();
    }
  }

  private Notifier opened(PluginSources sources) throws IOException {
    sources.into(folder.resolve("probe/probe.jar"));
    return open();
  }

  private Notifier open() {
    Settings settings = new Settings(SettingsSource.of(Map.of("probe.word", "webhook"), ""));
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    return InstalledAdapters.with(folder)
        .registry()
        .find(Notifier.class, "probe")
        .configure(settings)
        .open(new AdapterContext(WORKER, clock, clock, _ -> {}));
  }
}
