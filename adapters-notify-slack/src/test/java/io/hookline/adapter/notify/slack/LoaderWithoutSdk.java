package io.hookline.adapter.notify.slack;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Loads this adapter afresh, and finds neither Slack's SDK nor what it brings. */
final class LoaderWithoutSdk extends ClassLoader {
  private static final List<String> HIDDEN =
      List.of("com.slack.", "okhttp3.", "okio.", "kotlin.", "com.google.gson.");

  LoaderWithoutSdk() {
    super(LoaderWithoutSdk.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (HIDDEN.stream().anyMatch(name::startsWith)) {
      throw new ClassNotFoundException(name);
    }
    if (!name.startsWith(getClass().getPackageName())) {
      return super.loadClass(name, resolve);
    }
    Class<?> known = findLoadedClass(name);
    return known == null ? afresh(name) : known;
  }

  private Class<?> afresh(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException unreadable) {
      throw new ClassNotFoundException(name, unreadable);
    }
  }
}
