-- Victims lead to their cases without a look at the row; elements of withdrawn records go.

DROP INDEX violations_by_victim;
DROP INDEX violations_by_victim_organisation;
CREATE INDEX violations_by_victim ON violations (victim, withdrawn, "case") WHERE victim IS NOT NULL;
CREATE INDEX violations_by_victim_organisation ON violations (victim_organisation, withdrawn, "case")
  WHERE victim_organisation IS NOT NULL;
DELETE FROM element WHERE record IN (SELECT id FROM record WHERE withdrawn = 1);

-- When this laptop's person last opened a case, and where the log of changes ended then and at the
-- sitting before: what came after that is new to her.
CREATE TABLE visit (
  case_id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,        -- seconds
  row INTEGER NOT NULL,
  before INTEGER NOT NULL
) STRICT;
