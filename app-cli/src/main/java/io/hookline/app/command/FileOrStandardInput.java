package io.hookline.app.command;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/** A file on the command line that must be there; {@code -} stands for standard input. */
final class FileOrStandardInput implements ITypeConverter<Path> {
  @Override
  public Path convert(String text) {
    return text.equals("-") ? Path.of(text) : new ReadableFile().convert(text);
  }
}
