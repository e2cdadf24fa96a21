package io.hookline.app.monitor;

import io.hookline.format.HealthJson;
import java.util.Locale;
import java.util.Optional;

/** How a worker is. */
sealed interface Health {

  /** Whether a probe should be content. */
  boolean isGood();

  /** The answer to a probe, on one line. */
  String json(String worker);

  /** Nothing is wrong. */
  record Good(Status status) implements Health {
    @Override
    public boolean isGood() {
      return true;
    }

    @Override
    public String json(String worker) {
      return HealthJson.text(status.text(), worker, Optional.empty(), Optional.empty());
    }
  }

  /** It does not take jobs at the moment, as it should be. */
  record Away(Status status) implements Health {
    @Override
    public boolean isGood() {
      return false;
    }

    @Override
    public String json(String worker) {
      return HealthJson.text(status.text(), worker, Optional.empty(), Optional.empty());
    }
  }

  /**
   * Something that it needs does not work.
   *
   * @param part what
   * @param reason why, in one line
   */
  record Broken(String part, String reason) implements Health {
    @Override
    public boolean isGood() {
      return false;
    }

    @Override
    public String json(String worker) {
      return HealthJson.text("broken", worker, Optional.of(part), Optional.of(reason));
    }
  }

  /** What a worker does that is not broken. */
  enum Status {
    LIVE,
    READY,
    /** It claims nothing because an operator wants it so; it is as well as a ready one. */
    PAUSED,
    STARTING,
    STOPPING;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
