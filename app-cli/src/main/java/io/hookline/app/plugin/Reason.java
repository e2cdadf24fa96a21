package io.hookline.app.plugin;

import io.hookline.app.text.PlainText;
import java.util.Optional;
import java.util.ServiceConfigurationError;

/** Why code of a plugin cannot be used, in one line. */
final class Reason {
  private static final String SERVICE = "io.hookline.spi.AdapterProvider: ";

  private Reason() {}

  /** What {@code failure} comes down to. */
  static String of(Throwable failure) {
    return switch (failure) {
      case UnsupportedClassVersionError newer ->
          "class %s needs a newer Java than this one, which is %d; compile it for that"
              .formatted(firstWord(newer), Runtime.version().feature());
      case NoClassDefFoundError missing -> missing(missing);
      case ServiceConfigurationError unusable -> ofProvider(unusable);
      case ExceptionInInitializerError failed when failed.getCause() != null ->
          of(failed.getCause());
      default -> plain(failure);
    };
  }

  /** The service loader says which provider; its cause says why. */
  private static String ofProvider(ServiceConfigurationError unusable) {
    String what = message(unusable).replace(SERVICE, "");
    return unusable.getCause() == null ? what : what + ": " + of(unusable.getCause());
  }

  private static String missing(NoClassDefFoundError missing) {
    if (message(missing).contains(" ")) {
      return plain(missing); // Its initializer failed, now or before.
    }
    String name = firstWord(missing);
    return name.startsWith("io.hookline.")
        ? "uses " + name + ", which plugins do not see"
        : "class %s is missing; add the jar that holds it to the folder".formatted(name);
  }

  private static String plain(Throwable failure) {
    String name = failure.getClass().getName();
    String message = message(failure);
    return message.isEmpty() ? name : name + ": " + message;
  }

  private static String firstWord(Throwable failure) {
    String message = message(failure);
    int end = message.indexOf(' ');
    return (end < 0 ? message : message.substring(0, end)).replace('/', '.');
  }

  private static String message(Throwable failure) {
    return Optional.ofNullable(failure.getMessage())
        .flatMap(text -> text.lines().findFirst())
        .map(PlainText::of)
        .orElse("");
  }
}
