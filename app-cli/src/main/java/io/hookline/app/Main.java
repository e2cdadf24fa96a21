package io.hookline.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Where the program starts. */
@Command(
    name = "hookline",
    description = "Delivers webhooks: retries, gives up by rule, loses nothing.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main implements Runnable {
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /** Takes the version from the jar's manifest, so that it stands in one place. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"hookline " + Main.class.getPackage().getImplementationVersion()};
    }
  }
}
