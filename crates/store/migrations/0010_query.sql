-- Victims lead to their cases without a look at the row; elements of withdrawn records go.

DROP INDEX violations_by_victim;
DROP INDEX violations_by_victim_organisation;
CREATE INDEX violations_by_victim ON violations (victim, withdrawn, "case") WHERE victim IS NOT NULL;
CREATE INDEX violations_by_victim_organisation ON violations (victim_organisation, withdrawn, "case")
  WHERE victim_organisation IS NOT NULL;
DELETE FROM element WHERE record IN (SELECT id FROM record WHERE withdrawn = 1);
