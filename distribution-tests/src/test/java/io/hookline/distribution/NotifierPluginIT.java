package io.hookline.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.distribution.Command.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A notifier that somebody else built")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotifierPluginIT {
  private Path ntfy = Path.of("");

  @BeforeAll
  void build(@TempDir Path shared) throws Exception {
    ntfy = OutsideProject.copy("plugin-notify-ntfy", shared.resolve("ntfy")).plugin();
  }

  @DisplayName("tells of a destination that a run gives up on")
  @Test
  void tells(@TempDir Path home, @TempDir Path work) throws Exception {
    OwnHookline hookline = OwnHookline.in(home);
    hookline.install("notify-ntfy", ntfy);
    try (AlertReceiver receiver = AlertReceiver.open()) {
      Path file =
          Files.writeString(
              work.resolve("jobs.ndjson"), "{\"url\": \"" + receiver.url("/gone") + "\"}\n");
      Result run =
          hookline.run(
              work,
              "run",
              file.toString(),
              "-Dnotify.type=ntfy",
              "-Dnotify.ntfy.url=" + receiver.url("/topic"),
              "-Dhttp.allow=127.0.0.0/8");
      assertThat(run.exitCode()).as(run.output()).isEqualTo(3);
      assertThat(receiver.told())
          .singleElement()
          .asString()
          .startsWith(receiver.url("") + " fails: 1 given up since ")
          .contains("latest: POST " + receiver.url("/gone") + ": 410 Gone");
    }
  }

  @DisplayName("takes part in the check of a configuration, its secrets masked")
  @Test
  void checked(@TempDir Path home) throws Exception {
    OwnHookline hookline = OwnHookline.in(home);
    hookline.install("notify-ntfy", ntfy);
    assertThat(hookline.run(home, "plugins", "check").output())
        .contains("hookline: notify.ntfy.url: is missing: expected a URI");
    String topic = "-Dnotify.ntfy.url=https://ntfy.example/hush";
    assertThat(hookline.run(home, "plugins", "check", topic).exitCode()).isZero();
    Result check = hookline.run(home, "config", "check", topic);
    assertThat(check.output())
        .containsPattern("notify\\.ntfy\\.url +\\*+ +command line")
        .doesNotContain("hush");
    assertThat(hookline.run(home, "config", "check", "-Dnotify.ntfy.tokne=x").output())
        .contains("notify.ntfy.tokne: is not a key (did you mean notify.ntfy.token?)");
  }

  @DisplayName(
      "begins with hookline plugins new, which keeps the contract and sends from the start")
  @Test
  void begins(@TempDir Path home, @TempDir Path work) throws Exception {
    OwnHookline hookline = OwnHookline.in(home);
    assertThat(hookline.run(work, "plugins", "new", "sms", "--port", "notify").exitCode()).isZero();
    hookline.install("sms", new OutsideProject(work.resolve("sms")).plugin());
    try (AlertReceiver receiver = AlertReceiver.open()) {
      Result test =
          hookline.run(
              work,
              "notify",
              "test",
              "-Dnotify.type=sms",
              "-Dnotify.sms.url=" + receiver.url("/in"));
      assertThat(test).isEqualTo(new Result(0, "✓ sms: sent\n"));
      assertThat(receiver.told()).singleElement().asString().startsWith("Alerts of ");
    }
  }
}
