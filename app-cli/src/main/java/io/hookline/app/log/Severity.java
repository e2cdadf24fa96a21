package io.hookline.app.log;

/** How serious a line of the log is. */
enum Severity {
  INFO("INFO "),
  WARN("WARN "),
  ERROR("ERROR");

  private final String column;

  Severity(String column) {
    this.column = column;
  }

  /** The word, as wide as the others. */
  String column() {
    return column;
  }
}
