"""A ledger as the first released version left it: copied, for no later version may make it otherwise."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.integration.spool.known_visit import VISIT

_SCRIPT = """
PRAGMA journal_mode = WAL;
BEGIN;
CREATE TABLE visits (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  server TEXT NOT NULL,
  source TEXT NOT NULL,
  label BLOB,
  finished_at INTEGER,
  is_interrupted INTEGER NOT NULL DEFAULT 0,
  reason TEXT
) STRICT;
CREATE INDEX visits_by_state ON visits (server, state);
CREATE INDEX visits_by_start ON visits (started_at);

CREATE TABLE chunks (
  visit TEXT NOT NULL REFERENCES visits (id),
  number INTEGER NOT NULL,
  state TEXT NOT NULL,
  first_frame INTEGER NOT NULL,
  frames INTEGER NOT NULL,
  size_bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  part INTEGER,
  sequence INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER,
  reason TEXT,
  refusals INTEGER NOT NULL DEFAULT 0,
  had_receipt INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (visit, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE parts (
  visit TEXT NOT NULL REFERENCES visits (id),
  part INTEGER NOT NULL,
  state TEXT NOT NULL,
  session_id TEXT NOT NULL,
  due_at INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  lost_sessions INTEGER NOT NULL DEFAULT 0,
  revoked_rounds INTEGER NOT NULL DEFAULT 0,
  is_verified INTEGER NOT NULL DEFAULT 0,
  upload_url TEXT,
  created_at INTEGER,
  expires_at INTEGER,
  ended_at INTEGER,
  failed_looks INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  PRIMARY KEY (visit, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE gaps (
  visit TEXT NOT NULL REFERENCES visits (id),
  first_frame INTEGER NOT NULL,
  frames INTEGER NOT NULL,
  cause TEXT NOT NULL,
  PRIMARY KEY (visit, first_frame, cause, frames)
) STRICT, WITHOUT ROWID;

CREATE TABLE results (
  visit TEXT NOT NULL REFERENCES visits (id),
  part INTEGER NOT NULL,
  status TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (visit, part)
) STRICT, WITHOUT ROWID;

INSERT INTO visits VALUES ('?', 'waiting', 1772446925250001, 'https://voice.example', 'Desk', NULL,
  1772448120000000, 1, 'unreachable');
INSERT INTO chunks VALUES
  ('?', 0, 'uploaded', 0, 320000, 640044, 'ab', 0, 0, 1, 0, NULL, NULL, 0, 1),
  ('?', 1, 'backing_off', 320000, 320000, 640044, 'cd', 0, 1, 3, 3, 1772448180000000, 'busy', 0, 0);
INSERT INTO parts VALUES ('?', 0, 'open', 'session-0', NULL, 0, 0, 0, 0, NULL, 1772446925250001,
  NULL, NULL, 0, NULL);
INSERT INTO gaps VALUES ('?', 320000, 900, 'stalled');
PRAGMA user_version = 1;
COMMIT;
"""


def leave_first_ledger(path: Path) -> None:
    """Write it, with a visit that is half delivered."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(_SCRIPT.replace("?", VISIT))
