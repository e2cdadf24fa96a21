package io.hookline.adapter.dlq.mongo;

import io.hookline.job.Payload;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.types.Decimal128;

/** Values as BSON has them. */
final class BsonValues {
  private static final int NANO_DIGITS = 9;
  private static final int MILLI_DIGITS = 3;

  private BsonValues() {}

  static BsonDateTime date(Instant at) {
    return new BsonDateTime(at.toEpochMilli());
  }

  static Instant instant(BsonDocument document, String name) {
    return Instant.ofEpochMilli(document.getDateTime(name).getValue());
  }

  static BsonBinary bytes(Payload payload) {
    return new BsonBinary(payload.bytes());
  }

  static Payload payload(BsonDocument document, String name) {
    return Payload.of(document.getBinary(name).getData());
  }

  static String text(BsonDocument document, String name) {
    return document.getString(name).getValue();
  }

  /** Milliseconds with their decimals: no double holds every nanosecond. */
  static BsonDecimal128 millis(Duration duration) {
    BigDecimal seconds =
        BigDecimal.valueOf(duration.getSeconds())
            .add(BigDecimal.valueOf(duration.getNano(), NANO_DIGITS));
    BigDecimal millis = seconds.movePointRight(MILLI_DIGITS).stripTrailingZeros();
    return new BsonDecimal128(new Decimal128(millis.setScale(Math.max(0, millis.scale()))));
  }

  static Duration duration(BsonDocument document, String name) {
    BigDecimal millis = document.getNumber(name).decimal128Value().bigDecimalValue();
    BigDecimal nanos = millis.movePointRight(NANO_DIGITS - MILLI_DIGITS);
    return Duration.ofNanos(nanos.longValueExact());
  }
}
