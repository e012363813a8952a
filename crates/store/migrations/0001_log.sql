-- The log and what keeps it: changes, contexts, record states, frames, membership, search.

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- How far each device's changes have been applied here.
CREATE TABLE seen (
  device INTEGER PRIMARY KEY,
  counter INTEGER NOT NULL
) STRICT;

-- What the writer of a change had applied from others; many changes share one.
CREATE TABLE context (
  id INTEGER PRIMARY KEY,
  vector BLOB NOT NULL UNIQUE
) STRICT;

-- Append-only. Every other table about records can be rebuilt from this one.
CREATE TABLE change (
  device INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  seconds INTEGER NOT NULL,
  logical INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  record INTEGER NOT NULL,
  context INTEGER NOT NULL REFERENCES context (id),
  frame INTEGER,              -- sequence number of its frame; NULL until sealed here
  writes BLOB NOT NULL,
  UNIQUE (device, counter)
) STRICT;
CREATE INDEX change_of_record ON change (record);
CREATE INDEX change_unsealed ON change (device, counter) WHERE frame IS NULL;

CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  born_device INTEGER NOT NULL,
  born_counter INTEGER NOT NULL,
  created INTEGER NOT NULL,   -- seconds
  updated INTEGER NOT NULL,   -- seconds, newest stamp
  updated_by INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL DEFAULT 0,
  state BLOB NOT NULL,
  UNIQUE (born_device, born_counter)
) STRICT;

-- Elements of set fields and of the institution's own fields.
CREATE TABLE element (
  record INTEGER NOT NULL,
  field TEXT NOT NULL,
  element TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (record, field, element)
) STRICT, WITHOUT ROWID;
CREATE INDEX element_of_field ON element (field, element);

-- Which records stand in which case.
CREATE TABLE part (
  case_id INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY (case_id, kind, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX part_of_record ON part (record);

-- Cells where a person has to choose.
CREATE TABLE contested (
  record INTEGER NOT NULL,
  field INTEGER NOT NULL,
  element TEXT NOT NULL,
  PRIMARY KEY (record, field, element)
) STRICT, WITHOUT ROWID;

-- Full text, folded by model::text. "doc" grows with every new text, so the newest comes first.
CREATE TABLE search_doc (
  doc INTEGER PRIMARY KEY AUTOINCREMENT,
  record INTEGER NOT NULL UNIQUE,
  hash BLOB NOT NULL          -- of the folded text, to leave unchanged texts alone
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
  body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
CREATE VIRTUAL TABLE name_search USING fts5 (
  body, content = '', contentless_delete = 1, tokenize = 'trigram'
);

-- Own frames, kept so that a hub that lost everything can be filled again.
CREATE TABLE frame_out (
  lane INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  frame BLOB NOT NULL,
  hash BLOB NOT NULL,
  items INTEGER NOT NULL,
  receipt_at INTEGER,         -- hub seconds; NULL until a verified receipt is stored
  PRIMARY KEY (lane, seq)
) STRICT;
CREATE INDEX frame_out_waiting ON frame_out (lane, seq) WHERE receipt_at IS NULL;

-- Signed answers that carry a receipt, as they came.
CREATE TABLE receipt (
  id INTEGER PRIMARY KEY,
  answer BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT;

-- Heads of the logs received, and what the hub or others are known to hold of them.
CREATE TABLE log_head (
  institution BLOB NOT NULL,
  device INTEGER NOT NULL,
  lane INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (institution, device, lane)
) STRICT, WITHOUT ROWID;

-- Highest own change other devices have said they know (from the contexts of their frames).
CREATE TABLE known_by (
  device INTEGER PRIMARY KEY,
  counter INTEGER NOT NULL
) STRICT;

-- Frames that are whole and signed but came before something they build on.
CREATE TABLE frame_held (
  institution BLOB NOT NULL,
  device INTEGER NOT NULL,
  lane INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  frame BLOB NOT NULL,
  PRIMARY KEY (institution, device, lane, seq)
) STRICT, WITHOUT ROWID;

-- Frames put aside with a reason; the line moves on.
CREATE TABLE quarantine (
  id INTEGER PRIMARY KEY,
  institution BLOB NOT NULL,
  device INTEGER NOT NULL,
  lane INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  reason TEXT NOT NULL,
  frame BLOB NOT NULL
) STRICT;

-- Membership logs: the own institution's and those of others reports go to or come from.
CREATE TABLE entry (
  institution BLOB NOT NULL,
  number INTEGER NOT NULL,
  entry BLOB NOT NULL,
  pushed INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (institution, number)
) STRICT, WITHOUT ROWID;

-- Keys of the institution's epochs, sealed under the identity key of this vault.
CREATE TABLE epoch (
  number INTEGER NOT NULL,
  id BLOB NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (number, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  person TEXT NOT NULL
) STRICT;

CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  outgoing INTEGER NOT NULL,
  institution BLOB NOT NULL,
  device INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  made_at INTEGER NOT NULL,   -- milliseconds by the sender's clock
  body BLOB NOT NULL,
  UNIQUE (institution, device, seq)
) STRICT;

-- Who did what, each entry bound to the one before.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,        -- seconds
  op TEXT NOT NULL,
  record INTEGER,
  hash BLOB NOT NULL
) STRICT;
