package io.hookline.adapter.notify.webhook;

import org.junit.jupiter.api.DisplayName;

@DisplayName("The notifier to a webhook, with the preset teams,")
class TeamsContractTest extends PresetContract {
  TeamsContractTest() {
    super("teams");
  }
}
