package io.hookline.app.command;

import io.hookline.app.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "hookline %s (Java %s)".formatted(Version.number(), System.getProperty("java.version"))
    };
  }
}
