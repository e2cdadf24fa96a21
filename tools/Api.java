import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what a module offers to others with the file that says what it did offer, or writes that
 * file anew. Each line of the file is one thing that others may rely on: a type, what it extends,
 * implements or permits, a method, a constructor, a field.
 *
 * <p>A line that is gone is a break, and so is an abstract method that is new, because somebody may
 * have implemented its type. All else that is new is an addition, which breaks nobody.
 *
 * <p>Usage: {@code java -cp CLASSPATH Api.java (check|write) CLASSES FILE BREAKS}. A check leaves
 * the breaks in the file BREAKS; without any there is no such file.
 */
final class Api {
  private static final String CLASS = ".class";

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[2]);
    Path breaks = Path.of(args[3]);
    Set<String> now = lines(Path.of(args[1]));
    Files.deleteIfExists(breaks);
    switch (args[0]) {
      case "write" -> Files.write(file, now);
      case "check" -> check(new TreeSet<>(Files.readAllLines(file)), now, file, breaks);
      default -> throw new IllegalArgumentException("-Dapi=" + args[0] + ": write or check");
    }
  }

  private static void check(Set<String> before, Set<String> now, Path file, Path breaks)
      throws IOException {
    Set<String> types = before.stream().map(Api::type).collect(Collectors.toSet());
    Set<String> broken = new TreeSet<>();
    int additions = 0;
    for (String line : minus(now, before)) {
      if (types.contains(type(line)) && isToBeImplemented(line)) {
        broken.add("new, to be implemented: " + line);
      } else {
        additions++;
      }
    }
    minus(before, now).forEach(line -> broken.add("gone: " + line));
    if (!broken.isEmpty()) {
      broken.forEach(System.out::println);
      Files.write(breaks, broken);
    }
    if (additions > 0) {
      System.out.println(file + " does not hold " + additions + " additions yet");
    }
  }

  private static Set<String> minus(Set<String> lines, Set<String> others) {
    Set<String> left = new TreeSet<>(lines);
    left.removeAll(others);
    return left;
  }

  private static String type(String line) {
    return line.substring(0, line.indexOf(' '));
  }

  private static boolean isToBeImplemented(String line) {
    return line.contains(" abstract ") && line.contains("(");
  }

  private static Set<String> lines(Path classes) throws Exception {
    Set<String> lines = new TreeSet<>();
    URL[] path = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, Api.class.getClassLoader())) {
      for (String name : names(classes)) {
        Class<?> type = Class.forName(name, false, loader);
        if (isOpen(type)) {
          describe(type, lines);
        }
      }
    }
    return lines;
  }

  private static List<String> names(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith(CLASS) && !file.endsWith("-info" + CLASS))
          .map(file -> file.substring(0, file.length() - CLASS.length()).replace('/', '.'))
          .toList();
    }
  }

  /** Whether others can name it. */
  private static boolean isOpen(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return isOpen(type.getModifiers())
        && !type.isSynthetic()
        && !type.isAnonymousClass()
        && (outer == null || isOpen(outer));
  }

  private static boolean isOpen(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static void describe(Class<?> type, Set<String> lines) {
    String name = type.getName();
    lines.add(name + ": " + type.toGenericString());
    supertypes(type).forEach(above -> lines.add(name + " is a " + above.getTypeName()));
    if (type.isSealed()) {
      Arrays.stream(type.getPermittedSubclasses())
          .forEach(below -> lines.add(name + " permits " + below.getName()));
    }
    Stream.of(
            open(type.getDeclaredFields()).map(Field::toGenericString),
            open(type.getDeclaredMethods()).map(Method::toGenericString),
            open(type.getDeclaredConstructors()).map(Constructor::toGenericString))
        .flatMap(texts -> texts)
        .map(text -> text.replace(" synchronized ", " ").replace(" " + name + ".", " "))
        .forEach(text -> lines.add(name + ": " + text));
  }

  private static <M extends Member> Stream<M> open(M[] members) {
    return Arrays.stream(members)
        .filter(member -> isOpen(member.getModifiers()) && !member.isSynthetic());
  }

  private static Stream<Type> supertypes(Class<?> type) {
    return Stream.concat(
            Stream.ofNullable(type.getGenericSuperclass()),
            Arrays.stream(type.getGenericInterfaces()))
        .filter(above -> !above.equals(Object.class));
  }
}
