package io.hookline.app;

import io.hookline.app.command.Hookline;
import io.hookline.app.command.Surroundings;
import java.util.List;
import java.util.Set;

/** Where the program starts. */
public final class Main {
  private static final Set<List<String>> VERSION = Set.of(List.of("--version"), List.of("-V"));

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    if (VERSION.contains(List.of(args))) {
      // Without picocli, whose class files are too old for the JVM's start-up cache: it takes as
      // long as all the rest.
      System.out.println(Version.text());
      return;
    }
    System.exit(Hookline.run(Surroundings.ofProcess(), args));
  }
}
