-- Counts the filtered case list without touching the rows themselves.

CREATE INDEX cases_by_filter ON cases (withdrawn, status, risk_level, officer, is_open);
