package io.hookline.benchmark.camel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;

/** Reads a queue file as a stream, and sends each of its rows with camel-http. */
final class DeliveryRoute extends RouteBuilder {
  private final ObjectMapper json = new ObjectMapper();
  private final LongAdder delivered = new LongAdder();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Path queueFile;
  private final ExecutorService senders;

  DeliveryRoute(Path queueFile, ExecutorService senders) {
    this.queueFile = queueFile;
    this.senders = senders;
  }

  @Override
  public void configure() {
    // The retries that Hookline has by default.
    errorHandler(
        defaultErrorHandler()
            .maximumRedeliveries(4)
            .redeliveryDelay(1000)
            .useExponentialBackOff()
            .backOffMultiplier(2));

    fromF(
            "file:%s?fileName=%s&noop=true&initialDelay=0",
            queueFile.getParent(), queueFile.getFileName())
        .split(body().tokenize("\n"))
        .streaming()
        .parallelProcessing()
        .executorService(senders)
        .process(exchange -> toCall(exchange.getMessage()))
        .to("http:destination?ignoreResponseBody=true&skipResponseHeaders=true")
        .process(exchange -> delivered.increment())
        .end()
        .process(exchange -> ended.countDown());
  }

  /** Waits for the end of the file, and says how many rows were answered with success. */
  long awaitDelivered() throws InterruptedException {
    ended.await();
    return delivered.sum();
  }

  private void toCall(Message message) throws IOException {
    JsonNode row = json.readTree(message.getBody(String.class));
    message.setHeader(Exchange.HTTP_URI, row.get("url").textValue());
    message.setHeader(Exchange.HTTP_METHOD, "POST");
    message.setHeader(Exchange.CONTENT_TYPE, "application/json; charset=utf-8");
    message.setBody(json.writeValueAsBytes(row.get("body")));
  }
}
