package io.hookline.app.command;

import io.hookline.app.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints after a command. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {Version.text()};
  }
}
