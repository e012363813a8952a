-- Files of evidence: sealed chunks lie in the folder `blobs` beside this file; their list is a
-- sealed chunk itself, named in the record, so that nothing but the record is needed to find them.
ALTER TABLE evidence DROP COLUMN "chunks";
ALTER TABLE evidence ADD COLUMN "chunk_list" TEXT;
ALTER TABLE evidence ADD COLUMN "case_key" INTEGER;
ALTER TABLE evidence ADD COLUMN "file_key" TEXT;
ALTER TABLE evidence ADD COLUMN "parent_sha256" TEXT;
ALTER TABLE evidence ADD COLUMN "imported_by" TEXT;
ALTER TABLE evidence ADD COLUMN "import_device" TEXT;
ALTER TABLE custody_events ADD COLUMN "salt" TEXT;

CREATE TABLE case_keys (
  "id" INTEGER PRIMARY KEY,
  "key" TEXT,
  "case" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Imports that have begun and not ended, on this laptop. A row goes with the commit of its record.
CREATE TABLE blob_import (
  record INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL,
  case_key INTEGER NOT NULL,
  file_key TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  begun INTEGER NOT NULL
) STRICT;

-- Their chunks that are durable on the disk, in order.
CREATE TABLE blob_import_chunk (
  record INTEGER NOT NULL REFERENCES blob_import (record) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  name BLOB NOT NULL,
  PRIMARY KEY (record, at)
) STRICT, WITHOUT ROWID;
