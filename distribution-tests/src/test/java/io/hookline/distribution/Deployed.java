package io.hookline.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code deploy} holds, with the packaged program and a folder of the test where it names
 * those of a host. Nothing else is changed.
 *
 * @param host stands for the root of the file system
 */
record Deployed(Path host) {
  static final Path PROGRAM = Place.property("distribution").normalize().resolve("bin/hookline");

  /** Makes the folders that a host has. */
  Deployed {
    for (String folder : List.of("etc/hookline", "var/lib/hookline", "var/log/hookline")) {
      host.resolve(folder).toFile().mkdirs();
    }
    host.resolve("var/log/supervisor").toFile().mkdirs();
  }

  /** Writes {@code deploy/NAME} to {@code to}, below {@link #host}. */
  Path install(String name, String to) throws IOException {
    String text =
        Files.readString(Place.ROOT.resolve("deploy").resolve(name))
            .replace("/opt/hookline/bin/hookline", PROGRAM.toString())
            .replace("/etc/hookline", host.resolve("etc/hookline").toString())
            .replace("/var/lib/", host.resolve("var/lib") + "/")
            .replace("/var/log/", host.resolve("var/log") + "/")
            .replace("user=hookline", "user=" + System.getProperty("user.name"));
    return Files.writeString(host.resolve(to), text);
  }
}
