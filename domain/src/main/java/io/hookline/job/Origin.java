package io.hookline.job;

/**
 * Where a job came from, such as {@code orders.csv:12}. Text is made only when somebody looks.
 *
 * @param queue the queue's name, or its file
 * @param position the line in the file, or whatever number the queue counts by
 */
public record Origin(String queue, long position) {
  @Override
  public String toString() {
    return queue + ":" + position;
  }
}
