package io.hookline.app.worker;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** The JDK's unsupported {@code sun.misc.Signal}, which the compiler refuses to be named. */
final class Signals {
  private Signals() {}

  /**
   * Has {@code action} run on each signal of that name, such as {@code HUP}; whether this JDK and
   * this system can do that.
   */
  static boolean handle(String name, Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(
              handler.getClassLoader(), new Class<?>[] {handler}, calling(action));
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
      return true;
    } catch (ReflectiveOperationException | RuntimeException unsupported) {
      return false;
    }
  }

  @SuppressWarnings("ReferenceEquality") // A handler is equal to itself alone.
  private static InvocationHandler calling(Runnable action) {
    return (proxy, method, arguments) ->
        switch (method.getName()) {
          case "equals" -> proxy == arguments[0];
          case "hashCode" -> System.identityHashCode(proxy);
          case "toString" -> "signal handler";
          default -> {
            action.run();
            yield null;
          }
        };
  }
}
