package io.hookline.testkit;

import io.hookline.port.DeadLetterStore;
import io.hookline.testkit.letter.DeadLetterStoreContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The dead letter store in memory keeps the contract")
class InMemoryDeadLetterStoreContractTest extends DeadLetterStoreContract {
  private final InMemoryDeadLetterStore letters = new InMemoryDeadLetterStore();

  @Override
  protected DeadLetterStore open() {
    return letters.beside();
  }

  @Override
  protected void breakStore(boolean whetherBroken) {
    letters.fail(whetherBroken);
  }
}
