package io.hookline.adapter.log.tcp;

import io.hookline.format.EcsLog;
import io.hookline.job.WorkerIdentity;

/** What a log server understands. */
enum LogFormat {
  /** JSON lines in Elastic Common Schema. */
  ECS,
  /** RFC 5424, each message with its length before it. */
  SYSLOG;

  Encoder encoder(WorkerIdentity worker) {
    return switch (this) {
      case ECS -> new EcsLog(worker)::write;
      case SYSLOG -> new SyslogEncoder(worker);
    };
  }
}
