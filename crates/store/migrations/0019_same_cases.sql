-- The same case written down twice, and what happened near a day.
ALTER TABLE cases ADD COLUMN same_as INTEGER;
CREATE INDEX cases_same ON cases (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX incidents_by_day ON incidents (starts_on);
