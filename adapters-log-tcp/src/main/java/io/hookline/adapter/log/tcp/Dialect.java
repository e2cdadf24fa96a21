package io.hookline.adapter.log.tcp;

import io.hookline.format.EcsLog;
import io.hookline.job.WorkerIdentity;

/**
 * How records are written.
 *
 * @param format what the server understands
 * @param facility who speaks, where that is syslog
 */
record Dialect(LogFormat format, Facility facility) {

  Encoder encoder(WorkerIdentity worker) {
    return switch (format) {
      case ECS -> new EcsLog(worker)::write;
      case SYSLOG -> new SyslogEncoder(worker, facility);
    };
  }
}
