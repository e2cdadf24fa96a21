package io.hookline.app.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** Names a worker by its host and process. */
public final class WorkerName {
  private static final Path LINUX_HOST_NAME = Path.of("/proc/sys/kernel/hostname");

  private WorkerName() {}

  /** {@code host-pid}. */
  public static String ofThisProcess() {
    return host() + "-" + ProcessHandle.current().pid();
  }

  /** The name of this host. */
  public static String host() {
    try {
      // Java's own way may ask a name server, and wait for it.
      return Files.exists(LINUX_HOST_NAME)
          ? Files.readString(LINUX_HOST_NAME).strip()
          : InetAddress.getLocalHost().getHostName();
    } catch (IOException nameless) {
      return "localhost";
    }
  }
}
