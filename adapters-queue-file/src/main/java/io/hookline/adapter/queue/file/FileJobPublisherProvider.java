package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.AppendFile;
import io.hookline.port.JobPublisher;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.security.SecureRandom;
import java.util.List;

/** Publishes to queue files. It has no settings: a queue's reference names its file. */
public final class FileJobPublisherProvider implements AdapterProvider<JobPublisher> {

  @Override
  public Class<JobPublisher> port() {
    return JobPublisher.class;
  }

  @Override
  public String type() {
    return FileJobQueueProvider.TYPE;
  }

  @Override
  public List<Key<?>> keys() {
    return List.of();
  }

  @Override
  public AdapterFactory<JobPublisher> configure(Settings settings) {
    return _ -> new FileJobPublisher(AppendFile::new, new SecureRandom());
  }
}
