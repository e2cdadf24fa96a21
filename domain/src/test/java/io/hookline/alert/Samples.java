package io.hookline.alert;

import io.hookline.destination.Destination;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.QueueRef;
import io.hookline.job.WorkerIdentity;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** What alerts are made of. */
public final class Samples {
  public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  public static final WorkerIdentity WORKER = new WorkerIdentity("host-1", "host", 1);

  private Samples() {}

  public static Destination destination(int number) {
    return Destination.of(url(number));
  }

  public static URI url(int number) {
    return URI.create("https://Host" + number + ".example/in?key=secret");
  }

  public static Example example(int number) {
    return new Example(
        new UUID(0, number),
        new QueueRef("test", "q"),
        new JobId("job-" + number),
        HttpMethod.POST,
        url(number),
        "503 Service Unavailable",
        "5 of 5 attempts failed");
  }
}
