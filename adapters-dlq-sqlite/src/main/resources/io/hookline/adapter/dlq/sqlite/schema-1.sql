-- What filters look at stands first: a long row is read only as far as it is needed.
CREATE TABLE dead_letters (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL,
  version INTEGER NOT NULL,
  status TEXT NOT NULL,
  worker TEXT NOT NULL,
  queue TEXT NOT NULL,
  job_id TEXT NOT NULL,
  method TEXT NOT NULL,
  url TEXT NOT NULL,
  destination TEXT NOT NULL,
  error TEXT NOT NULL,
  reason TEXT NOT NULL,
  response_status TEXT NOT NULL,
  created_at TEXT NOT NULL,
  retried_at TEXT,
  queued INTEGER,
  updated_at TEXT NOT NULL,
  header TEXT NOT NULL,
  audit TEXT NOT NULL,
  attempts TEXT NOT NULL,
  payload BLOB NOT NULL
);

CREATE UNIQUE INDEX by_uuid ON dead_letters (uuid);
CREATE UNIQUE INDEX by_job ON dead_letters (job_id, queue);

-- One filter each, in the order of a listing; most listings ask for a status as well.
CREATE INDEX by_status ON dead_letters (status, id);
CREATE INDEX by_destination ON dead_letters (destination, id, status);
CREATE INDEX by_worker ON dead_letters (worker, id, status);
CREATE INDEX by_queue ON dead_letters (queue, id, status);
CREATE INDEX by_error ON dead_letters (error, id, status);
CREATE INDEX by_reason ON dead_letters (reason, id, status);
CREATE INDEX by_response_status ON dead_letters (response_status, id, status);

-- All filters together: a tenth of the rows' size to read through where no single one helps.
CREATE INDEX facts ON dead_letters
  (id, status, destination, worker, queue, error, reason, response_status, created_at);

-- Between which times the letters of a thousand ids were created. Ids grow with time, but imported
-- letters are older than their ids.
CREATE TABLE spans (
  span INTEGER PRIMARY KEY,
  earliest TEXT NOT NULL,
  latest TEXT NOT NULL
);
