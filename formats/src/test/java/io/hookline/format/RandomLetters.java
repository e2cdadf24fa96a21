package io.hookline.format;

import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.job.Phase;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import io.hookline.job.Timing;
import io.hookline.letter.AuditEntry;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.letter.Redrive;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Makes letters with everything that a letter may hold. The same seed gives the same letters. */
final class RandomLetters {
  private static final int[] ODD = {
    0, '"', '\\', '\n', 0x7f, 0x85, 0x2028, 0xfeff, 0xfffd, 0x1f600
  };
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private final RandomGenerator random;

  RandomLetters(RandomGenerator random) {
    this.random = random;
  }

  DeadLetter next() {
    JobState status = oneOf(JobState.values());
    return new DeadLetter(
        random.nextLong(Long.MAX_VALUE),
        1 + random.nextLong(1000),
        content(),
        status,
        instant(),
        instant(),
        redrive(status),
        some(3, () -> new AuditEntry(instant(), text(), text())));
  }

  Payload bytes() {
    byte[] bytes = new byte[random.nextInt(40)];
    random.nextBytes(bytes);
    return random.nextBoolean() ? Payload.of(bytes) : Payload.of(text());
  }

  private LetterContent content() {
    return new LetterContent(
        new UUID(random.nextLong(), random.nextLong()),
        text(),
        new QueueRef("file", "/" + text()),
        new JobId("job-" + random.nextLong()),
        new Request(method(), url(), headers(), bytes()),
        text(),
        text(),
        some(5, this::attempt));
  }

  private HttpMethod method() {
    return oneOf(HttpMethod.values());
  }

  private URI url() {
    return URI.create(
        "https://a.example:" + (1 + random.nextInt(65535)) + "/%20?q=" + random.nextInt());
  }

  private Headers headers() {
    return new Headers(
        some(
            6,
            () ->
                new Header("X-" + random.nextInt(3), text().replaceAll("[\\x00-\\x1f\\x7f]", ""))));
  }

  private PastAttempt attempt() {
    return new PastAttempt(
        random.nextInt(Integer.MAX_VALUE),
        instant(),
        Duration.ofNanos(nanos()),
        timing(),
        text(),
        random.nextBoolean() ? OptionalInt.of(random.nextInt(100, 1000)) : OptionalInt.empty(),
        bytes());
  }

  private Timing timing() {
    long[] nanos = new long[Phase.values().length];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = random.nextBoolean() ? nanos() : 0;
    }
    return Timing.ofNanos(nanos);
  }

  private long nanos() {
    return random.nextLong(Long.MAX_VALUE) >> random.nextInt(63);
  }

  private Optional<Redrive> redrive(JobState status) {
    return status == JobState.PROCESSING || random.nextBoolean()
        ? Optional.of(new Redrive(instant(), random.nextBoolean()))
        : Optional.empty();
  }

  private Instant instant() {
    return Instant.ofEpochMilli(random.nextLong(1000 * LAST_SECOND));
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(12); left > 0; left--) {
      text.appendCodePoint(
          random.nextInt(3) == 0 ? ODD[random.nextInt(ODD.length)] : ' ' + random.nextInt(0x500));
    }
    return text.toString();
  }

  private <T> T oneOf(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> List<T> some(int most, Supplier<T> maker) {
    List<T> some = new ArrayList<>();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      some.add(maker.get());
    }
    return some;
  }
}
