package io.hookline.adapter.log.tcp;

import java.io.IOException;

/** Opens connections. */
@FunctionalInterface
interface Connector {
  Wire connect() throws IOException;
}
