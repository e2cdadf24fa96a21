package io.hookline.app.queue;

import io.hookline.app.config.QueueKeys;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A queue as people name it: a file that is there, a type of queue, or {@code TYPE:NAME}.
 *
 * @param text as it was typed
 * @param settings what it stands for in the configuration
 */
public record QueueName(String text, Map<String, String> settings) {
  private static final Pattern TYPE = Pattern.compile("[a-z0-9-]+");

  /** Keeps its own copy. */
  public QueueName {
    settings = Map.copyOf(settings);
  }

  /** The queue of a file. */
  public static QueueName of(Path file) {
    return ofFile(file.toString(), file.toString());
  }

  /**
   * Reads what was typed.
   *
   * @throws IllegalArgumentException where it names no queue
   */
  public static QueueName parse(String text) {
    int colon = text.indexOf(':');
    String type = colon < 0 ? text : text.substring(0, colon);
    if (isFile(text)) {
      return ofFile(text, text);
    }
    if (!TYPE.matcher(type).matches() || colon == text.length() - 1) {
      throw new IllegalArgumentException(
          "%s: no such file; another queue is named TYPE or TYPE:NAME, such as redis:orders"
              .formatted(text));
    }
    return colon < 0
        ? new QueueName(text, Map.of(QueueKeys.TYPE.name(), type))
        : named(text, type, text.substring(colon + 1));
  }

  /** Whether it is a file. */
  public boolean isFile() {
    return settings.getOrDefault(QueueKeys.TYPE.name(), "").equals(QueueKeys.FILE);
  }

  private static boolean isFile(String text) {
    try {
      return Files.isRegularFile(Path.of(text));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  private static QueueName named(String text, String type, String name) {
    return type.equals(QueueKeys.FILE)
        ? ofFile(text, name)
        : new QueueName(text, Map.of(QueueKeys.TYPE.name(), type, QueueKeys.NAME.name(), name));
  }

  private static QueueName ofFile(String text, String path) {
    return new QueueName(
        text, Map.of(QueueKeys.TYPE.name(), QueueKeys.FILE, QueueKeys.FILE_PATH, path));
  }
}
