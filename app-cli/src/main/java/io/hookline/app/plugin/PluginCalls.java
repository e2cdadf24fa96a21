package io.hookline.app.plugin;

import io.hookline.port.AdapterException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a port of a plugin, and makes every call, the closing one among them, in the
 * plugin's context.
 *
 * @param target the port as the plugin made it
 */
record PluginCalls(PluginContext context, Object target) implements InvocationHandler {

  /** {@code target}, called in {@code context}. */
  static <P> P to(Class<P> port, P target, PluginContext context) {
    Class<?>[] interfaces = {port};
    InvocationHandler calls = new PluginCalls(context, target);
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), interfaces, calls));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given)
      throws Throwable {
    if (given != null && method.getName().equals("equals")) {
      return isThis(given[0]);
    }
    try {
      return context.<@Nullable Object, Exception>in(() -> method.invoke(target, given));
    } catch (InvocationTargetException thrown) {
      throw told(Objects.requireNonNull(thrown.getCause()));
    }
  }

  private boolean isThis(@Nullable Object other) {
    return other != null
        && Proxy.isProxyClass(other.getClass())
        && equals(Proxy.getInvocationHandler(other));
  }

  /** What does not link is a failure that stands alone, like any other of an adapter. */
  private Throwable told(Throwable thrown) {
    return thrown instanceof LinkageError unlinked
        ? new AdapterException(context.plugin() + ": " + Reason.of(unlinked), unlinked)
        : thrown;
  }
}
