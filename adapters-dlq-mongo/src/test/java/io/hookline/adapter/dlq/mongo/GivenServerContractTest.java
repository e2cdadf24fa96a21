package io.hookline.adapter.dlq.mongo;

import java.util.Objects;
import org.junit.jupiter.api.condition.EnabledIf;

/** The contract on whatever server the environment names. */
@EnabledIf("isGiven")
class GivenServerContractTest extends RealMongoContract {
  GivenServerContractTest() {
    super(Objects.requireNonNull(System.getenv(Announced.GIVEN)));
  }

  static boolean isGiven() {
    return Announced.given();
  }
}
