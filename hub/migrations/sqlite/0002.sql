-- What an operator may say of one institution; 0 stands for "as the hub says for all".
ALTER TABLE institution ADD COLUMN quota INTEGER NOT NULL DEFAULT 0;
ALTER TABLE institution ADD COLUMN device_max INTEGER NOT NULL DEFAULT 0;
ALTER TABLE institution ADD COLUMN log_max INTEGER NOT NULL DEFAULT 0;
-- Seconds since 1970; 0 when it is not suspended.
ALTER TABLE institution ADD COLUMN suspended_at INTEGER NOT NULL DEFAULT 0;

-- SHA-256 of a body that lies outside the database; `body` is empty then.
ALTER TABLE frame ADD COLUMN blob BLOB CHECK (blob IS NULL OR length(blob) = 32);

CREATE INDEX frame_blob ON frame (blob) WHERE blob IS NOT NULL;
