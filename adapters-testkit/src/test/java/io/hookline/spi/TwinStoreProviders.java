package io.hookline.spi;

/** Two adapters under one name. */
public final class TwinStoreProviders {
  private TwinStoreProviders() {}

  /** The one. */
  public static final class One extends PaperStoreProvider {
    @Override
    public String type() {
      return "twin";
    }
  }

  /** The other. */
  public static final class Other extends PaperStoreProvider {
    @Override
    public String type() {
      return "twin";
    }
  }
}
