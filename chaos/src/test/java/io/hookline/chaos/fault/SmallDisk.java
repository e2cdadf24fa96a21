package io.hookline.chaos.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A disk in memory that is easily filled. Only root can have one. */
final class SmallDisk implements AutoCloseable {
  private final Path path;

  private SmallDisk(Path path) {
    this.path = path;
  }

  static SmallDisk mount(Path path) throws IOException {
    Files.createDirectories(path);
    if (run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", path.toString()) != 0) {
      throw new IOException("no disk can be mounted at " + path);
    }
    return new SmallDisk(path);
  }

  static Optional<String> obstacle() {
    boolean root = "root".equals(System.getProperty("user.name"));
    return root
        ? Optional.empty()
        : Optional.of("only root can mount a small disk; run it as root");
  }

  Path path() {
    return path;
  }

  void fill() throws IOException {
    try (OutputStream ballast = Files.newOutputStream(ballast())) {
      byte[] some = new byte[1 << 10];
      while (true) {
        ballast.write(some);
      }
    } catch (IOException full) {
      // As it should be.
    }
  }

  void free() throws IOException {
    Files.delete(ballast());
  }

  @Override
  public void close() throws IOException {
    run("umount", path.toString());
    Files.deleteIfExists(path);
  }

  private Path ballast() {
    return path.resolve("ballast");
  }

  private static int run(String... command) throws IOException {
    return new ProcessBuilder(command).start().onExit().join().exitValue();
  }
}
