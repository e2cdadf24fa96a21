package io.hookline.adapter.queue.file.row;

/** Reads one row. Not safe for use by many threads. */
public interface RowDecoder {

  /**
   * Reads the row that is {@code bytes} from {@code from} to {@code to}.
   *
   * @throws UnusableRowException where it is no usable job
   */
  JobContent decode(byte[] bytes, int from, int to) throws UnusableRowException;

  /** Whether any row can give itself an id. */
  default boolean mayGiveIds() {
    return true;
  }
}
