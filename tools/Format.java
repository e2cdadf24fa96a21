import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Formats every Java source below a folder with google-java-format, or lists those that need it.
 *
 * <p>A source file that the build's JDK runs, and not a Maven plugin: a plugin runs in Maven's own
 * Java, which may be too old to parse the sources.
 *
 * <p>Usage: {@code java Format.java (check|write) FOLDER LIST}. A check leaves the names of the
 * badly formatted sources in the file LIST; without any there is no such file.
 */
final class Format {
  public static void main(String[] args) throws Exception {
    var sources = sources(Path.of(args[1]));
    var list = Path.of(args[2]);
    Files.deleteIfExists(list);
    switch (args[0]) {
      case "write" -> run(sources, "--replace");
      case "check" -> report(run(sources, "--dry-run"), list);
      default -> throw new IllegalArgumentException("-Dformat=" + args[0] + ": write or check");
    }
  }

  private static String run(List<String> sources, String mode) throws Exception {
    var out = new StringWriter();
    var arguments = new ArrayList<>(sources);
    arguments.addFirst(mode);
    var formatter = new Main(new PrintWriter(out), new PrintWriter(System.err, true), System.in);
    if (formatter.format(arguments.toArray(String[]::new)) != 0) {
      System.exit(1);
    }
    return out.toString();
  }

  private static void report(String unformatted, Path list) throws IOException {
    if (!unformatted.isEmpty()) {
      System.out.print(unformatted);
      Files.createDirectories(list.getParent());
      Files.writeString(list, unformatted);
    }
  }

  private static List<String> sources(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .map(Path::toString)
          .filter(file -> file.endsWith(".java"))
          .filter(file -> !file.contains("/target/") && !file.contains("/node_modules/"))
          .sorted()
          .toList();
    }
  }
}
