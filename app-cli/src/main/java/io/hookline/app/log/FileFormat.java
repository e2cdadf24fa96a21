package io.hookline.app.log;

import io.hookline.job.WorkerIdentity;

/** How the lines of the log file look. */
public enum FileFormat {
  /** For people and grep. */
  TEXT,
  /** For programs: JSON in Elastic Common Schema. */
  JSON;

  Layout layout(WorkerIdentity worker) {
    return switch (this) {
      case TEXT -> new LineFormat();
      case JSON -> new JsonFormat(worker);
    };
  }
}
