package io.hookline.adapter.log.tcp;

/** Where the log server listens. */
record LogServer(String host, int port) {
  @Override
  public String toString() {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }
}
