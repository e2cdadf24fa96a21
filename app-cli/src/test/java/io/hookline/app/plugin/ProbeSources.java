package io.hookline.app.plugin;

/** Sources of a notifier that, in place of an alert, says what it finds around it. */
public final class ProbeSources {
  static final String PROVIDER = "probe.Provider";

  private ProbeSources() {}

  /**
   * A provider of type {@code probe}; {@code body} is that of {@code Answer found() throws
   * Exception}.
   */
  public static PluginSources saying(String body) {
    return new PluginSources()
        .provider(PROVIDER)
        .with(PROVIDER, provider("probe", "Notifier.class"))
        .with("probe.Probe", probe(body));
  }

  static String provider(String type, String port) {
    return """
    package probe;
    import io.hookline.port.*;
    import io.hookline.spi.*;
    import java.util.List;
    public class Provider implements AdapterProvider {
      public static final List<String> SEEN = new java.util.ArrayList<>();
      public Provider() { see("constructor"); }
      public Class port() { see("port"); return %s; }
      public String type() { return "%s"; }
      public List<Key<?>> keys() { see("keys"); return List.of(Key.text("probe.word", "none", "a word").masked()); }
      public AdapterFactory configure(Settings settings) {
        see("configure");
        String word = settings.get(Key.text("probe.word", "none", "a word"));
        return context -> { see("open"); return new Probe(word); };
      }
      static void see(String where) {
        boolean own = Thread.currentThread().getContextClassLoader() == Provider.class.getClassLoader();
        SEEN.add(where + (own ? "" : " outside"));
      }
    }
    """
        .formatted(port, type);
  }

  private static String probe(String body) {
    return """
    package probe;
    import io.hookline.alert.Alert;
    import io.hookline.port.*;
    import java.util.*;
    class Probe implements Notifier {
      final String word;
      Probe(String word) { this.word = word; }
      public NotifyOutcome send(Alert alert) {
        try { return new NotifyOutcome.Refused(String.valueOf(found())); }
        catch (RuntimeException e) { throw e; }
        catch (Exception e) { return new NotifyOutcome.Refused(e.toString()); }
      }
      Object found() throws Exception { %s }
      public void close() { Provider.see("close"); System.setProperty("probe.seen", Provider.SEEN.toString()); }
    }
    """
        .formatted(body);
  }
}
