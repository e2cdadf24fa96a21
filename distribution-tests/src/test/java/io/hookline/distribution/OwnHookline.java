package io.hookline.distribution;

import io.hookline.distribution.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A distribution with plugins of its own, in a folder of the test. */
record OwnHookline(Path home) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The packaged program, its libraries shared. */
  static OwnHookline in(Path home) throws IOException {
    Path packaged = Deployed.PROGRAM.resolve("../../lib").normalize();
    Files.createDirectories(home.resolve("bin"));
    Files.copy(Deployed.PROGRAM, home.resolve("bin/hookline"));
    Files.createSymbolicLink(home.resolve("lib"), packaged);
    Files.createDirectory(home.resolve("plugins"));
    return new OwnHookline(home);
  }

  Path program() {
    return home.resolve("bin/hookline");
  }

  Path plugin(String name) {
    return home.resolve("plugins").resolve(name);
  }

  /** Copies the jars in {@code from} into the plugin {@code name}. */
  void install(String name, Path from) throws IOException {
    Files.createDirectories(plugin(name));
    try (Stream<Path> jars = Files.list(from)) {
      for (Path jar : jars.toList()) {
        Files.copy(jar, plugin(name).resolve(jar.getFileName()));
      }
    }
  }

  void remove(String name) throws IOException {
    try (Stream<Path> jars = Files.list(plugin(name))) {
      for (Path jar : jars.toList()) {
        Files.delete(jar);
      }
    }
    Files.delete(plugin(name));
  }

  /** Runs a command in {@code folder}. */
  Result run(Path folder, String... words) throws IOException, InterruptedException {
    return new Command(folder, words(words)).run(PATIENCE);
  }

  /** Starts a worker in {@code folder}, whose output goes to {@code output}. */
  Process start(Path folder, Path output, String... words) throws IOException {
    return new ProcessBuilder(words(words))
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  private List<String> words(String... words) {
    List<String> all = new ArrayList<>(List.of(program().toString()));
    all.addAll(List.of(words));
    return all;
  }
}
