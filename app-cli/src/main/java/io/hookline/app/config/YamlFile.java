package io.hookline.app.config;

import io.hookline.app.text.IoReason;
import io.hookline.spi.InvalidSettingsException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** A YAML file as flat keys, each with the line it stands on. */
final class YamlFile {
  private YamlFile() {}

  /**
   * Reads {@code file}, of which {@code shown} is the name that people know it by.
   *
   * @throws InvalidSettingsException in one line where it cannot be read or is no YAML
   */
  static FlatYaml read(Path file, String shown) {
    try (Reader reader = Files.newBufferedReader(file)) {
      Node root = new Yaml(new LoaderOptions()).compose(reader);
      return FlatYaml.of(root, shown);
    } catch (NoSuchFileException missing) {
      throw problem(shown + ": no such file; check the path given with --config");
    } catch (CharacterCodingException binary) {
      throw problem(shown + ": is not valid YAML: it is not UTF-8 text");
    } catch (IOException unreadable) {
      throw problem(shown + ": cannot be read (" + IoReason.of(unreadable) + ")");
    } catch (MarkedYAMLException broken) {
      throw problem(place(shown, broken) + ": is not valid YAML: " + broken.getProblem());
    } catch (ReaderException broken) {
      throw problem(shown + ": is not valid YAML: it holds a control character");
    } catch (YAMLException broken) {
      throw problem(shown + ": is not valid YAML: " + broken.getMessage());
    }
  }

  private static String place(String shown, MarkedYAMLException broken) {
    return shown + ":" + (broken.getProblemMark().getLine() + 1);
  }

  private static InvalidSettingsException problem(String line) {
    return new InvalidSettingsException(List.of(line.replaceAll("\\R+", " ")));
  }
}
