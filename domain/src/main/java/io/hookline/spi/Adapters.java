package io.hookline.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens adapters by the name of their type, for programs that have no configuration file. */
public final class Adapters {
  private Adapters() {}

  /**
   * Opens the adapter of {@code type} for {@code port}, which whoever asks must close.
   *
   * @param port such as {@code JobQueue.class}
   * @param type such as {@code redis}, from a jar on the class path
   * @param settings the adapter's own keys, and no others, as they are written in a configuration
   *     file; what is left out has its default
   * @param context what the adapter is lent
   * @throws InvalidSettingsException with every problem there is; then nothing was opened
   * @throws io.hookline.port.AdapterException where the adapter cannot be opened
   */
  public static <P> P open(
      Class<P> port, String type, Map<String, String> settings, AdapterContext context) {
    return configured(provider(port, type), settings).open(context);
  }

  private static <P> AdapterFactory<P> configured(
      AdapterProvider<P> provider, Map<String, String> texts) {
    Settings settings = new Settings(SettingsSource.of(texts, ""));
    Optional<AdapterFactory<P>> factory = configured(provider, settings);
    List<String> problems = new ArrayList<>(unknownKeys(provider, texts.keySet()));
    problems.addAll(settings.problems());
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
    return factory.orElseThrow();
  }

  private static <P> Optional<AdapterFactory<P>> configured(
      AdapterProvider<P> provider, Settings settings) {
    try {
      return Optional.of(provider.configure(settings));
    } catch (InvalidSettingsException stopped) {
      // The settings have its problems already.
      return Optional.empty();
    }
  }

  private static List<String> unknownKeys(AdapterProvider<?> provider, Set<String> given) {
    Set<String> known = provider.keys().stream().map(Key::name).collect(Collectors.toSet());
    return given.stream()
        .filter(key -> !known.contains(key))
        .sorted()
        .map(key ->
            "%s: is not known to %s; it knows: %s".formatted(key, name(provider), sorted(known)))
        .toList();
  }

  private static <P> AdapterProvider<P> provider(Class<P> port, String type) {
    List<AdapterProvider<P>> found =
        providers(port).filter(provider -> provider.type().equals(type)).toList();
    return switch (found.size()) {
      case 1 -> found.getFirst();
      case 0 -> throw refused(notThere(port, type));
      default -> throw refused(ambiguous(port, type, found));
    };
  }

  private static <P> String notThere(Class<P> port, String type) {
    Set<String> types = providers(port).map(AdapterProvider::type).collect(Collectors.toSet());
    return "no %s of type \"%s\" is on the class path; there are: %s"
        .formatted(port.getSimpleName(), type, types.isEmpty() ? "none" : sorted(types));
  }

  private static <P> String ambiguous(Class<P> port, String type, List<AdapterProvider<P>> found) {
    return "several adapters call themselves %s for %s: %s; remove all but one"
        .formatted(
            type,
            port.getSimpleName(),
            sorted(
                found.stream().map(one -> one.getClass().getName()).collect(Collectors.toSet())));
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // A class literal has no type argument.
  private static <P> Stream<AdapterProvider<P>> providers(Class<P> port) {
    return ServiceLoader.load(AdapterProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.port() == port)
        .map(provider -> (AdapterProvider<P>) provider);
  }

  private static InvalidSettingsException refused(String problem) {
    return new InvalidSettingsException(List.of(problem));
  }

  private static String name(AdapterProvider<?> provider) {
    return "the %s of type %s".formatted(provider.port().getSimpleName(), provider.type());
  }

  private static String sorted(Set<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }
}
