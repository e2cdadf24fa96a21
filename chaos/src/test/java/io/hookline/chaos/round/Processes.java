package io.hookline.chaos.round;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All processes of Hookline that a round starts, in its folder. */
final class Processes {
  private final Site site;
  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();
  private int started;

  Processes(Site site, Path folder) {
    this.site = site;
    this.folder = folder;
  }

  /** Changes the environment of those that are started from now on. */
  void environment(Map<String, String> variables) {
    environment.putAll(variables);
  }

  HooklineProcess start(String... arguments) throws IOException {
    Files.deleteIfExists(stopped());
    started++;
    List<String> command = site.java(Site.HOOKLINE);
    command.addAll(List.of(arguments));
    return HooklineProcess.start(folder, output(), command, environment);
  }

  /** What tells that the latest of them stands still at its step. */
  Path stopped() {
    return folder.resolve("stopped");
  }

  /** How many there were so far. */
  int started() {
    return started;
  }

  private Path output() {
    return folder.resolve("process-" + started + ".out");
  }
}
