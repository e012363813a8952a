-- What every running clock of a case is counted from. The terms of a risk level may change without
-- a change of the case, so the moment it is due is not stored: it is asked level by level.
CREATE TABLE case_clock (
  case_id INTEGER NOT NULL,
  clock TEXT NOT NULL,          -- code of case_clock
  risk_rank INTEGER NOT NULL,   -- as in cases
  since INTEGER NOT NULL,       -- milliseconds
  fixed INTEGER,                -- milliseconds, when somebody named the moment
  officer TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (case_id, clock)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_clock_by_term ON case_clock (clock, risk_rank, since, officer) WHERE fixed IS NULL;
CREATE INDEX case_clock_by_day ON case_clock (fixed, officer) WHERE fixed IS NOT NULL;

-- Milliseconds since the case is at its risk level.
ALTER TABLE cases ADD COLUMN "risk_since" INTEGER;

CREATE TABLE clock_terms (
  "id" INTEGER PRIMARY KEY,
  "level" TEXT,
  "first_action_hours" INTEGER,
  "verification_hours" INTEGER,
  "reassessment_hours" INTEGER,
  "contact_hours" INTEGER,
  "supervisor_after_hours" INTEGER,
  "head_after_hours" INTEGER,
  "prompt_network" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

DROP INDEX measure_due;
CREATE INDEX measures_by_day ON measures (ltrim(due_on, '~'))
  WHERE withdrawn = 0 AND (status IS NULL OR status IN ('planned', 'in_progress', 'awaiting_reply'));
CREATE INDEX plans_by_review ON protection_plans (ltrim(review_on, '~'))
  WHERE withdrawn = 0 AND (status IS NULL OR status <> 'ended');
CREATE INDEX interventions_by_next ON interventions (ltrim(next_on, '~'))
  WHERE withdrawn = 0 AND next_on IS NOT NULL;
CREATE INDEX tasks_by_origin ON tasks (origin_key) WHERE origin_key IS NOT NULL;
