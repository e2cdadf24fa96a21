package io.hookline.chaos.fault;

import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.HooklineProcess;
import io.hookline.chaos.round.Mix;
import io.hookline.chaos.round.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** No file of the worker may grow for a while, neither its journal nor its letters nor its log. */
final class FileSizeLimit implements Fault {
  private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

  @Override
  public String name() {
    return "file size limit";
  }

  @Override
  public Mix mix() {
    return Mix.PLENTY;
  }

  @Override
  public Optional<String> obstacle() {
    return Files.isExecutable(PRLIMIT)
        ? Optional.empty()
        : Optional.of("there is no prlimit; on Debian: apt-get install util-linux");
  }

  @Override
  public void strike(Round round) throws Exception {
    round.storeGoesDown();
    HooklineProcess worker = round.start();
    round.await().requests(worker, round.plan().jobs().size() / 4);
    limit(worker, String.valueOf(Files.size(round.journal())));
    round.await().output(worker, "its journal cannot be written");
    round.check(worker.isAlive(), "the limit was not noticed, or ended the worker");
    limit(worker, "unlimited");
    worker.signal("TERM");
    worker.exitCode();
    round.mark("asked to stop", 0);
  }

  private static void limit(HooklineProcess worker, String bytes)
      throws IOException, InterruptedException {
    String pid = String.valueOf(worker.pid());
    new ProcessBuilder(PRLIMIT.toString(), "--pid", pid, "--fsize=" + bytes + ":")
        .start()
        .waitFor();
  }
}
