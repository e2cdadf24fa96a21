package io.hookline.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What stands before a plugin's port")
class PluginCallsTest {
  private final ClassLoader own = new ClassLoader("own", getClass().getClassLoader()) {};
  private final PluginContext context = new PluginContext("here", own);

  @DisplayName("calls methods that the interface implements, and those that the plugin changed")
  @Test
  void defaultMethods() {
    Port plain = PluginCalls.to(Port.class, () -> Optional.of("found"), context);
    assertThat(plain.greeting()).isEqualTo("hello found");
    assertThat(PluginCalls.to(Port.class, new Changed(), context).greeting()).isEqualTo("good day");
  }

  @DisplayName("hands on what it is given")
  @Test
  void results() {
    assertThat(PluginCalls.to(Port.class, Optional::empty, context).find()).isEmpty();
    assertThat(PluginCalls.to(Port.class, new Changed(), context)).hasToString("changed");
  }

  @DisplayName("makes the call in the plugin's context")
  @Test
  void inContext() {
    Port port =
        PluginCalls.to(
            Port.class,
            () -> Optional.of(Thread.currentThread().getContextClassLoader().getName()),
            context);
    assertThat(port.find()).hasValue("own");
    assertThat(Thread.currentThread().getContextClassLoader()).isNotSameAs(own);
  }

  interface Port {
    Optional<String> find();

    default String greeting() {
      return "hello " + find().orElseThrow();
    }
  }

  private static final class Changed implements Port {
    @Override
    public Optional<String> find() {
      return Optional.empty();
    }

    @Override
    public String greeting() {
      return "good day";
    }

    @Override
    public String toString() {
      return "changed";
    }
  }
}
