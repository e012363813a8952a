-- The audit trail says more: person, device, kind, case, names of fields (never values), what left
-- and with which hash, and how it ended. Rows of the first form stay as they are.

ALTER TABLE audit ADD COLUMN form INTEGER NOT NULL DEFAULT 1;
ALTER TABLE audit ADD COLUMN device INTEGER NOT NULL DEFAULT 0;
ALTER TABLE audit ADD COLUMN person TEXT NOT NULL DEFAULT '';
ALTER TABLE audit ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;
ALTER TABLE audit ADD COLUMN case_id INTEGER;
ALTER TABLE audit ADD COLUMN fields TEXT NOT NULL DEFAULT '';
ALTER TABLE audit ADD COLUMN what TEXT NOT NULL DEFAULT '';
ALTER TABLE audit ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
ALTER TABLE audit ADD COLUMN result TEXT NOT NULL DEFAULT 'done';

CREATE INDEX audit_of_op ON audit (op);
CREATE INDEX audit_of_record ON audit (record) WHERE record IS NOT NULL;
CREATE INDEX audit_of_case ON audit (case_id) WHERE case_id IS NOT NULL;

-- The end of each laptop's trail at its exchanges, as colleagues' laptops received it.
CREATE TABLE audit_anchors (
  "id" INTEGER PRIMARY KEY,
  "device" TEXT,
  "number" INTEGER,
  "head" TEXT,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;
