package io.hookline.app.worker;

import io.hookline.job.WorkerIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What this process is called by others. */
public final class ThisProcess {
  private static final Path LINUX_HOST_NAME = Path.of("/proc/sys/kernel/hostname");

  /** Holds {@code pid:[NUMBER]}, with a number that no other name space on this host has. */
  private static final Path PID_NAMESPACE = Path.of("/proc/self/ns/pid");

  /** PROC_PID_INIT_INO in Linux' include/linux/proc_ns.h: the name space of the host itself. */
  private static final String OF_HOST = "pid:[4026531836]";

  private ThisProcess() {}

  /** This process as a worker, named {@code host-pid} unless {@code given} a name. */
  public static WorkerIdentity asWorker(Optional<String> given) {
    String host = host();
    long pid = ProcessHandle.current().pid();
    return new WorkerIdentity(
        given.orElseGet(() -> host + "-" + pid + container(PID_NAMESPACE)), host, pid);
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

  /**
   * In containers process 1 is common, and hosts may share a name: there the name space tells apart
   * what host and process do not.
   */
  static String container(Path namespace) {
    try {
      String name = Files.readSymbolicLink(namespace).toString();
      return name.equals(OF_HOST) ? "" : "-" + name.replaceAll("[^0-9]", "");
    } catch (IOException | UnsupportedOperationException unknown) {
      return "";
    }
  }
}
