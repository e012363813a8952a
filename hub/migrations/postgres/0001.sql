-- The same tables as the embedded file. No name, no address, no content: identifiers are random,
-- bodies are sealed.
CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value BYTEA NOT NULL
);

-- Seeds of the hub's own keys; the Alliance seed only until headquarters is invited.
CREATE TABLE secret (
    name  TEXT PRIMARY KEY,
    value BYTEA NOT NULL
);

CREATE TABLE invitation (
    institution BYTEA PRIMARY KEY CHECK (length(institution) = 16),
    token_hash  BYTEA NOT NULL CHECK (length(token_hash) = 32),
    role        BIGINT NOT NULL,
    issued_at   BIGINT NOT NULL,
    used_at     BIGINT
);

CREATE TABLE institution (
    id           BYTEA PRIMARY KEY CHECK (length(id) = 16),
    role         BIGINT NOT NULL,
    -- What it keeps here, entries and frames together, for its quota.
    bytes        BIGINT NOT NULL DEFAULT 0,
    -- What an operator may say of one institution; 0 stands for "as the hub says for all".
    quota        BIGINT NOT NULL DEFAULT 0,
    device_max   BIGINT NOT NULL DEFAULT 0,
    log_max      BIGINT NOT NULL DEFAULT 0,
    -- Seconds since 1970; 0 when it is not suspended.
    suspended_at BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE entry (
    institution BYTEA NOT NULL REFERENCES institution (id),
    number      BIGINT NOT NULL,
    hash        BYTEA NOT NULL CHECK (length(hash) = 32),
    body        BYTEA NOT NULL,
    PRIMARY KEY (institution, number)
);

-- One row per log, with its head.
CREATE TABLE log (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    institution BYTEA NOT NULL REFERENCES institution (id),
    device      BIGINT NOT NULL,
    lane        BIGINT NOT NULL,
    seq         BIGINT NOT NULL,
    hash        BYTEA NOT NULL CHECK (length(hash) = 32),
    total       BIGINT NOT NULL,
    UNIQUE (institution, device, lane)
);

CREATE TABLE frame (
    log       BIGINT NOT NULL REFERENCES log (id),
    seq       BIGINT NOT NULL,
    hash      BYTEA NOT NULL CHECK (length(hash) = 32),
    recipient BYTEA,
    size      BIGINT NOT NULL,
    -- Bytes of the log up to here and with this frame, so that "how much is left" is one lookup.
    total     BIGINT NOT NULL,
    body      BYTEA NOT NULL,
    -- SHA-256 of a body that lies outside the database; `body` is empty then.
    blob      BYTEA CHECK (blob IS NULL OR length(blob) = 32),
    PRIMARY KEY (log, seq)
);

-- Sealed bytes do not get smaller; trying costs time.
ALTER TABLE frame ALTER COLUMN body SET STORAGE EXTERNAL;

CREATE INDEX frame_recipient ON frame (recipient, log, seq) WHERE recipient IS NOT NULL;

CREATE INDEX frame_blob ON frame (blob) WHERE blob IS NOT NULL;

-- Nonces of requests dated ahead of the hub's clock: a restart must not accept them again.
CREATE TABLE nonce_ahead (
    institution BYTEA NOT NULL,
    device      BIGINT NOT NULL,
    nonce       BYTEA NOT NULL,
    at          BIGINT NOT NULL,
    PRIMARY KEY (institution, device, nonce)
);
