package io.hookline.app.plugin;

/**
 * A plugin's class loader as the context loader of whatever thread calls the plugin: libraries look
 * for their parts there, and threads that the plugin starts inherit it.
 *
 * @param plugin the plugin's folder, for people
 * @param loader its class loader
 */
record PluginContext(String plugin, ClassLoader loader) {

  /** What is done in the context. */
  @FunctionalInterface
  interface Call<T, X extends Throwable> {
    T make() throws X;
  }

  /** Makes {@code call} in this context. */
  <T, X extends Throwable> T in(Call<T, X> call) throws X {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return call.make();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
