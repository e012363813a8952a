-- Since when each case is at rest and which term of keeping counts for it, so that those whose term
-- has come are found without a look at every closed case. The terms may change without a change of
-- the case, so the day itself is not stored: it is asked term by term.
CREATE TABLE case_rest (
  case_id INTEGER PRIMARY KEY,
  term TEXT NOT NULL,           -- grave, other, rejected
  since INTEGER NOT NULL,       -- day number
  held INTEGER NOT NULL
) STRICT;
CREATE INDEX case_rest_by_term ON case_rest (term, since, case_id) WHERE held = 0;
-- Drafts rest since they were touched, which is a column of theirs.
CREATE INDEX cases_drafts ON cases (touched, id)
  WHERE withdrawn = 0 AND coalesce(status, 'draft') = 'draft' AND coalesce(legal_hold, 0) = 0;

-- The clocks of one officer, and who the officers are.
CREATE INDEX case_clock_of_officer ON case_clock (officer, clock, risk_rank, fixed, since);

-- What is due of one officer is told from the index by day alone.
CREATE INDEX cases_of_officer ON cases (officer) WHERE officer IS NOT NULL AND withdrawn = 0;
DROP INDEX tasks_open_by_day;
DROP INDEX measures_by_day;
DROP INDEX plans_by_review;
DROP INDEX interventions_by_next;
DROP INDEX consents_given_by_day;
CREATE INDEX tasks_open_by_day ON tasks (ltrim(due_on, '~'), "case", assignee)
  WHERE withdrawn = 0 AND (status IS NULL OR status = 'open');
CREATE INDEX measures_by_day ON measures (ltrim(due_on, '~'), "case", owner)
  WHERE withdrawn = 0 AND (status IS NULL OR status IN ('planned', 'in_progress', 'awaiting_reply'));
CREATE INDEX plans_by_review ON protection_plans (ltrim(review_on, '~'), "case")
  WHERE withdrawn = 0 AND (status IS NULL OR status <> 'ended');
CREATE INDEX interventions_by_next ON interventions (ltrim(next_on, '~'), "case")
  WHERE withdrawn = 0 AND next_on IS NOT NULL;
CREATE INDEX consents_given_by_day ON consents (ltrim(expires_on, '~'), "case")
  WHERE withdrawn = 0 AND status IN ('given', 'given_limited');
