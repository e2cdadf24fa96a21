package io.hookline.app.command;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A file on the command line that must not be there yet; {@code -} stands for standard output. */
final class NewFile implements ITypeConverter<Path> {
  @Override
  public Path convert(String text) {
    Path file = Path.of(text);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new TypeConversionException(text + ": is there already; name another file");
    }
    return file;
  }
}
