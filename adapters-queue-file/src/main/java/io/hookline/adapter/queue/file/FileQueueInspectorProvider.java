package io.hookline.adapter.queue.file;

import io.hookline.port.QueueInspector;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.util.List;

/** Inspects queue files. It has the keys of the queue, so that both find the same files. */
public final class FileQueueInspectorProvider implements AdapterProvider<QueueInspector> {

  @Override
  public Class<QueueInspector> port() {
    return QueueInspector.class;
  }

  @Override
  public String type() {
    return FileJobQueueProvider.TYPE;
  }

  @Override
  public List<Key<?>> keys() {
    return FileQueueKeys.ALL;
  }

  @Override
  public AdapterFactory<QueueInspector> configure(Settings settings) {
    FileQueueSettings queue = FileJobQueueProvider.read(settings);
    return context -> FileQueueInspector.open(queue, context.clock());
  }
}
