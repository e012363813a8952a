-- Envelopes in order. No name, no address, no content: identifiers are random, bodies are sealed.
CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Seeds of the hub's own keys; the Alliance seed only until headquarters is invited.
CREATE TABLE secret (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE invitation (
    institution BLOB PRIMARY KEY CHECK (length(institution) = 16),
    token_hash  BLOB NOT NULL CHECK (length(token_hash) = 32),
    role        INTEGER NOT NULL,
    issued_at   INTEGER NOT NULL,
    used_at     INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE institution (
    id    BLOB PRIMARY KEY CHECK (length(id) = 16),
    role  INTEGER NOT NULL,
    -- What it keeps here, entries and frames together, for its quota.
    bytes INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
    institution BLOB NOT NULL REFERENCES institution (id),
    number      INTEGER NOT NULL,
    hash        BLOB NOT NULL CHECK (length(hash) = 32),
    body        BLOB NOT NULL,
    PRIMARY KEY (institution, number)
) STRICT;

-- One row per log, with its head.
CREATE TABLE log (
    id          INTEGER PRIMARY KEY,
    institution BLOB NOT NULL REFERENCES institution (id),
    device      INTEGER NOT NULL,
    lane        INTEGER NOT NULL,
    seq         INTEGER NOT NULL,
    hash        BLOB NOT NULL CHECK (length(hash) = 32),
    total       INTEGER NOT NULL,
    UNIQUE (institution, device, lane)
) STRICT;

CREATE TABLE frame (
    log       INTEGER NOT NULL REFERENCES log (id),
    seq       INTEGER NOT NULL,
    hash      BLOB NOT NULL CHECK (length(hash) = 32),
    recipient BLOB,
    size      INTEGER NOT NULL,
    -- Bytes of the log up to here and with this frame, so that "how much is left" is one lookup.
    total     INTEGER NOT NULL,
    body      BLOB NOT NULL,
    PRIMARY KEY (log, seq)
) STRICT;

CREATE INDEX frame_recipient ON frame (recipient, log, seq, size) WHERE recipient IS NOT NULL;

-- Nonces of requests dated ahead of the hub's clock: a restart must not accept them again.
CREATE TABLE nonce_ahead (
    institution BLOB NOT NULL,
    device      INTEGER NOT NULL,
    nonce       BLOB NOT NULL,
    at          INTEGER NOT NULL,
    PRIMARY KEY (institution, device, nonce)
) STRICT, WITHOUT ROWID;
