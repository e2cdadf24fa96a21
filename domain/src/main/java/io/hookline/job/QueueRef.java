package io.hookline.job;

/**
 * Names a queue so that another process, perhaps weeks later, can put a job back on it. Written as
 * {@code file:/var/spool/orders.csv} or {@code redis:default}.
 *
 * @param type the adapter, as in {@code queue.type}
 * @param name what the adapter knows the queue by: for a file its absolute path
 */
public record QueueRef(String type, String name) {

  /** Refuses what {@link #parse} would not read as it was. */
  public QueueRef {
    if (type.isEmpty() || type.indexOf(':') >= 0 || name.isEmpty()) {
      throw new IllegalArgumentException(asExpected(type + ":" + name));
    }
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException where it did not
   */
  public static QueueRef parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(asExpected(text));
    }
    return new QueueRef(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return type + ":" + name;
  }

  private static String asExpected(String text) {
    return "a queue is written as TYPE:NAME, not \"" + text + "\"";
  }
}
