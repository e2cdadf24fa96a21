package io.hookline.app.plugin;

import io.hookline.port.JobPublisher;
import io.hookline.port.QueueInspector;

/** What cannot be done with a technology that has no adapter for one of its ports. */
final class Lack {
  private Lack() {}

  static String of(Class<?> port) {
    String name = "has no " + port.getSimpleName();
    if (port == QueueInspector.class) {
      return name + ", so that it cannot be looked at or paused";
    }
    return port == JobPublisher.class ? name + ", so that commands cannot add jobs to it" : name;
  }
}
