package io.hookline.app.worker;

/** Shows how a run goes on. Asked several times a second, on one thread. */
@FunctionalInterface
public interface ProgressView {
  /** Shows {@code progress}, or leaves it where the last one is recent enough. */
  void show(Progress progress);
}
