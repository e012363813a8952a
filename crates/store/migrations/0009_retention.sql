-- Terms of keeping, erasure by two people, and what must not come back.

CREATE TABLE retention_terms (
  "id" INTEGER PRIMARY KEY,
  "grave_years" INTEGER,
  "other_years" INTEGER,
  "rejected_years" INTEGER,
  "draft_days" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

ALTER TABLE erasures ADD COLUMN "approved_at" INTEGER;
ALTER TABLE erasures ADD COLUMN "returned_at" INTEGER;
ALTER TABLE erasures ADD COLUMN "return_reason" TEXT;
ALTER TABLE erasures ADD COLUMN "carried_out_at" INTEGER;

-- Cases whose erasure was carried out here. Only grows; filled from the erasure records.
CREATE TABLE erased_case (
  id INTEGER PRIMARY KEY,
  erasure INTEGER NOT NULL,
  at INTEGER NOT NULL         -- seconds by this laptop's clock
) STRICT;

-- Records that hold no identity any more, and take none in.
CREATE TABLE erased (
  record INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL
) STRICT;

-- Hashes of the frames applied here, so that a frame can be replaced by whoever has to.
CREATE TABLE frame_known (
  device INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL,
  previous BLOB NOT NULL,
  PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;

-- Replacements that the hub has not taken yet.
CREATE TABLE frame_replaced (
  device INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  frame BLOB NOT NULL,
  request BLOB,               -- hash of the request that carried it
  PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;
