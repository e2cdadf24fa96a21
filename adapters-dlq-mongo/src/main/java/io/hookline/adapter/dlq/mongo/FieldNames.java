package io.hookline.adapter.dlq.mongo;

import org.bson.BsonDocument;

/** The names of a letter's fields. */
final class FieldNames {
  /** The same as {@link #ID}: MongoDB keeps it unique, and in order, without another index. */
  static final String KEY = "_id";

  static final String ID = "id";
  static final String UUID = "uuid";
  static final String WORKER = "worker";
  static final String QUEUE = "queue";
  static final String JOB_ID = "job_id";
  static final String DESTINATION = "destination";
  static final String METHOD = "method";
  static final String URL = "url";
  static final String HEADER = "header";

  /** Only there where {@link #HEADER} alone would lose the order of the fields. */
  static final String HEADER_ORDER = "header_order";

  static final String PAYLOAD = "payload";
  static final String ERROR = "error";
  static final String REASON = "reason";
  static final String ATTEMPTS = "attempts";
  static final String RESPONSE_STATUS = "response_status";
  static final String STATUS = "status";
  static final String CREATED_AT = "created_at";
  static final String RETRIED_AT = "retried_at";
  static final String QUEUED = "queued";
  static final String UPDATED_AT = "updated_at";

  /** When the letter was changed last; missing while it is on its queue, and must not expire. */
  static final String IDLE_SINCE = "idle_since";

  static final String AUDIT = "audit";
  static final String AT = "at";
  static final String WHO = "who";
  static final String WHAT = "what";
  static final String VERSION = "version";

  private FieldNames() {}

  static long idOf(BsonDocument letter) {
    return letter.getNumber(KEY).longValue();
  }
}
