package io.hookline.app.plugin;

import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The API that this Hookline has, to compare with what a plugin uses. What a compiler wrote down of
 * the API it saw is the one declaration of a plugin's needs that no author can forget.
 */
record HostApi(ClassLoader loader) {

  /** Whether the class of that name belongs to Hookline, whoever brings one. */
  boolean owns(String className) {
    String name = HostPackages.packageOf(className);
    return HostPackages.API.contains(name) || HostPackages.HIDDEN.contains(name);
  }

  /** What is wrong with using the class of that name; nothing where it is not Hookline's. */
  Optional<String> missing(String className) {
    if (HostPackages.HIDDEN.contains(HostPackages.packageOf(className))) {
      return Optional.of("uses %s, which plugins do not see".formatted(className));
    }
    return HostPackages.API.contains(HostPackages.packageOf(className)) && load(className).isEmpty()
        ? Optional.of(newer(className))
        : Optional.empty();
  }

  /** What is wrong with using a method or field of the class {@code owner}. */
  Optional<String> missing(String owner, String name, String descriptor) {
    return HostPackages.API.contains(HostPackages.packageOf(owner))
        ? load(owner)
            .filter(type -> !has(type, name, descriptor))
            .map(_ -> newer(owner + "." + name))
        : Optional.empty();
  }

  private static String newer(String what) {
    return "uses %s, which this Hookline does not have: it was made for another version of it"
        .formatted(what);
  }

  private Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, loader));
    } catch (ClassNotFoundException missing) {
      return Optional.empty();
    }
  }

  private static boolean has(Class<?> type, String name, String descriptor) {
    return descriptor.startsWith("(")
        ? name.equals("<init>") ? constructs(type, descriptor) : calls(type, name, descriptor)
        : fields(type, name, descriptor);
  }

  private static boolean constructs(Class<?> type, String descriptor) {
    return Arrays.stream(type.getDeclaredConstructors())
        .map(one -> MethodType.methodType(void.class, one.getParameterTypes()))
        .anyMatch(one -> one.descriptorString().equals(descriptor));
  }

  private static boolean calls(Class<?> type, String name, String descriptor) {
    Stream<Method> inherited =
        Stream.concat(Arrays.stream(type.getMethods()), Arrays.stream(Object.class.getMethods()));
    return Stream.concat(inherited, Arrays.stream(type.getDeclaredMethods()))
        .filter(one -> one.getName().equals(name))
        .map(one -> MethodType.methodType(one.getReturnType(), one.getParameterTypes()))
        .anyMatch(one -> one.descriptorString().equals(descriptor));
  }

  private static boolean fields(Class<?> type, String name, String descriptor) {
    return Stream.concat(Arrays.stream(type.getFields()), Arrays.stream(type.getDeclaredFields()))
        .filter(one -> one.getName().equals(name))
        .map(Field::getType)
        .anyMatch(one -> one.descriptorString().equals(descriptor));
  }
}
