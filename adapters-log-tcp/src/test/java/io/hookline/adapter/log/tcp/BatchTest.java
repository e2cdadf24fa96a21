package io.hookline.adapter.log.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.log.LogEntry;
import io.hookline.log.LogEntry.TextEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A batch")
class BatchTest {
  private final Batch batch = new Batch(BatchTest::encode);

  @BeforeEach
  void fill() {
    batch.add(Entries.text("one\n"));
    batch.add(Entries.text("two\n"));
    batch.add(Entries.text("three\n"));
  }

  @DisplayName("is empty when all of it was sent")
  @Test
  void sent() {
    assertThat(send(14)).isEqualTo(3);
    assertThat(batch.isEmpty()).isTrue();
    batch.add(Entries.text("four\n"));
    assertThat(left()).isEqualTo("four\n");
  }

  @DisplayName("begins again with the record that was sent in part")
  @Test
  void partly() {
    assertThat(send(6)).isEqualTo(1);
    assertThat(left()).isEqualTo("two\nthree\n");
    assertThat(send(4)).isEqualTo(1);
    assertThat(left()).isEqualTo("three\n");
    assertThat(send(3)).isZero();
    assertThat(left()).isEqualTo("three\n");
    assertThat(send(6)).isEqualTo(1);
    assertThat(batch.isEmpty()).isTrue();
  }

  private int send(int octets) {
    ByteBuffer bytes = batch.bytes();
    bytes.position(bytes.position() + octets);
    return batch.settle();
  }

  private String left() {
    return StandardCharsets.US_ASCII.decode(batch.bytes().duplicate()).toString();
  }

  private static void encode(LogEntry entry, OutputStream to) throws IOException {
    to.write(((TextEntry) entry).detail().getBytes(StandardCharsets.US_ASCII));
  }
}
