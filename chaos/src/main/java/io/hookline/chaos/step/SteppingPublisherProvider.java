package io.hookline.chaos.step;

import io.hookline.port.JobPublisher;
import io.hookline.spi.Key;

/** {@code publisher.type: chaos}. */
public final class SteppingPublisherProvider extends SteppingProvider<JobPublisher> {
  /** For the service loader. */
  public SteppingPublisherProvider() {
    super(
        JobPublisher.class,
        Key.text("chaos.publisher", "file", "the adapter that does the work"),
        SteppingPublisher::new);
  }
}
