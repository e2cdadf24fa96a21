package io.hookline.chaos.round;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where rounds take place.
 *
 * @param distribution the unpacked distribution
 * @param jar the gates and the receiver
 * @param rounds has a folder for each round
 */
public record Site(Path distribution, Path jar, Path rounds) {
  /** The program. */
  static final String HOOKLINE = "io.hookline.app.Main";

  private static final List<String> JVM_OPTIONS =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-Xlog:disable",
          "-Xlog:all=error:stderr",
          "--enable-native-access=ALL-UNNAMED",
          "-Dguice_custom_class_loading=CHILD");

  /** As the build says. */
  public static Site ofBuild() throws IOException, InterruptedException {
    Path rounds = Path.of(System.getProperty("chaos.folder"));
    Files.createDirectories(rounds);
    Site site =
        new Site(
            Path.of(System.getProperty("chaos.distribution")).toRealPath(),
            Path.of(System.getProperty("chaos.jar")).toRealPath(),
            rounds.toRealPath());
    site.makeStartUpCache();
    return site;
  }

  /** Starts the JVM that this one runs on. */
  List<String> java(String main) {
    return java("-XX:AOTCache=" + startUpCache(), main);
  }

  private List<String> java(String option, String main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(option);
    command.addAll(JVM_OPTIONS);
    command.addAll(List.of("-cp", jar + ":" + distribution.resolve("lib") + "/*", main));
    return command;
  }

  /** Workers start half as fast again with it; where it cannot be made, they start without. */
  private void makeStartUpCache() throws IOException, InterruptedException {
    Files.deleteIfExists(startUpCache());
    List<String> command = java("-XX:AOTCacheOutput=" + startUpCache(), HOOKLINE);
    command.add("warm-up");
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private Path startUpCache() {
    return rounds.resolve("workers.aot");
  }
}
