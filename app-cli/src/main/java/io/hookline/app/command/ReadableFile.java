package io.hookline.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A file on the command line that must be there. */
final class ReadableFile implements ITypeConverter<Path> {
  @Override
  public Path convert(String text) {
    Path file = Path.of(text);
    if (Files.notExists(file)) {
      throw new TypeConversionException(text + ": no such file");
    }
    if (Files.isDirectory(file)) {
      throw new TypeConversionException(text + ": is a folder; name a file in it");
    }
    if (!Files.isReadable(file)) {
      throw new TypeConversionException(text + ": may not be read; check its permissions");
    }
    return file;
  }
}
