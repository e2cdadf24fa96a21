package io.hookline.adapter.log.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.WorkerIdentity;
import io.hookline.log.LogEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A syslog message")
class SyslogEncoderTest {

  @DisplayName("carries an attempt in its structured data, and no secrets of the URL")
  @Test
  void attempt() throws IOException {
    assertThat(message(Entries.delivered(7)))
        .isEqualTo(
            "<134>1 2026-01-31T09:15:00.100Z w.example.org hookline 4711 Delivered"
                + " [hookline@32473 worker=\"w-1\" job=\"msg_7\" queue=\"orders.csv\""
                + " position=\"7\" method=\"POST\" url=\"http://example.org:81/orders\""
                + " attempt=\"2\" max_attempts=\"5\" status=\"200\" duration_ns=\"23000000\""
                + " connect_ns=\"2000000\"] 200 OK");
  }

  @DisplayName("tells what comes next")
  @Test
  void next() throws IOException {
    assertThat(message(Entries.failed(7, "connection refused")))
        .startsWith("<132>1 ")
        .endsWith(" next=\"retry\" retry_at=\"2026-01-31T09:15:02.100Z\"] connection refused");
  }

  @DisplayName("has the facility that was chosen in its priority")
  @ParameterizedTest
  @CsvSource({"USER, <14>1", "DAEMON, <30>1", "LOCAL7, <190>1"})
  void facility(Facility facility, String start) throws IOException {
    byte[] frame = encoded(new SyslogEncoder(Entries.WORKER, facility), Entries.delivered(1));
    assertThat(new String(frame, StandardCharsets.UTF_8)).contains(" " + start + " ");
  }

  @DisplayName("has its length in bytes before it")
  @Test
  void octets() throws IOException {
    byte[] frame =
        encoded(new SyslogEncoder(Entries.WORKER, Facility.LOCAL0), Entries.text("größer"));
    String text = new String(frame, StandardCharsets.UTF_8);
    int space = text.indexOf(' ');
    assertThat(Integer.parseInt(text.substring(0, space))).isEqualTo(frame.length - space - 1);
  }

  @DisplayName("stays one line and one message, whatever a stranger sends")
  @Test
  void strangers() throws IOException {
    WorkerIdentity odd = new WorkerIdentity("a\"b\\c]d\n", "my host\u00e9", 1);
    byte[] frame =
        encoded(new SyslogEncoder(odd, Facility.LOCAL0), Entries.text("bad\r\n<1>1 \u001b[31m"));
    assertThat(new String(frame, StandardCharsets.UTF_8))
        .contains(" my?host? hookline 1 Rejected ")
        .contains("[hookline@32473 worker=\"a\\\"b\\\\c\\]d?\"]")
        .endsWith("] bad??<1>1 ?[31m");
  }

  private static String message(LogEntry entry) throws IOException {
    byte[] frame = encoded(new SyslogEncoder(Entries.WORKER, Facility.LOCAL0), entry);
    String text = new String(frame, StandardCharsets.UTF_8);
    return text.substring(text.indexOf(' ') + 1);
  }

  private static byte[] encoded(SyslogEncoder encoder, LogEntry entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    encoder.encode(entry, bytes);
    return bytes.toByteArray();
  }
}
