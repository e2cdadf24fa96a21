package io.hookline.app.worker;

/** How far a worker is. Safe for use by many threads. */
public final class LifeCycle {
  private volatile Stage stage = Stage.STARTING;

  /** What a worker does. */
  public enum Stage {
    /** It opens what it needs. */
    STARTING,
    /** It delivers. */
    WORKING,
    /** It takes nothing more. */
    STOPPING
  }

  /** How far it is. */
  public Stage stage() {
    return stage;
  }

  /** It delivers from now on. */
  public void works() {
    stage = Stage.WORKING;
  }

  /** It takes nothing more from now on. */
  public void stops() {
    stage = Stage.STOPPING;
  }
}
