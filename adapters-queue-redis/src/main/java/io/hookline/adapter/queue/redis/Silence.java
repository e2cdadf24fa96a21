package io.hookline.adapter.queue.redis;

/**
 * Nothing is due.
 *
 * @param millis until something becomes due by time alone, an hour at most
 * @param lastJob the last entry of the stream that was handed out to anybody
 * @param lastRing the last entry of the stream that wakes
 */
record Silence(long millis, String lastJob, String lastRing) {
  /** Where there is something to do. */
  static final Silence NONE = new Silence(0, "", "");
}
