package io.hookline.app.worker;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;

/**
 * Ends the process on the next signal, whatever still goes on. The JDK ignores signals once it has
 * begun to shut down; only its unsupported {@code sun.misc.Signal} helps, which the compiler
 * refuses to be named.
 */
final class SecondSignal {
  /** Exit codes are 128 and the signal's number, as shells have it. */
  private static final Map<String, Integer> EXIT_CODES = Map.of("INT", 130, "TERM", 143);

  private SecondSignal() {}

  static void endsAtOnce() {
    EXIT_CODES.forEach(SecondSignal::haltOn);
  }

  private static void haltOn(String name, int exitCode) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler halt =
          (_, _, _) -> {
            Runtime.getRuntime().halt(exitCode);
            throw new AssertionError("halt does not return");
          };
      Object proxy =
          Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, halt);
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
    } catch (ReflectiveOperationException | RuntimeException unsupported) {
      // On such a JDK a second signal changes nothing; SIGKILL still does.
    }
  }
}
