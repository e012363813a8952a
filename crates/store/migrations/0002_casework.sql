-- One table per record type, one column per plain field, projected from the change log.
-- "answers" lists fields answered without a value, as field=answer separated by ';'.
-- "touched" is the newest stamp (seconds) of the record or, for a case, of anything in it.
-- "risk_rank", "is_open" and the *_key columns only serve sorting.

CREATE TABLE cases (
  "id" INTEGER PRIMARY KEY,
  "contact_channel" TEXT,
  "contact_hours" TEXT,
  "contact_code_word" TEXT,
  "contact_person" TEXT,
  "contact_language" TEXT,
  "do_not_contact" INTEGER,
  "reference" TEXT,
  "title" TEXT,
  "person" INTEGER,
  "organisation" INTEGER,
  "summary" TEXT,
  "status" TEXT,
  "risk_level" TEXT,
  "confidentiality" TEXT,
  "officer" TEXT,
  "intake_channel" TEXT,
  "received_at" INTEGER,
  "opened_on" TEXT,
  "previous_threats" INTEGER,
  "previous_threats_where" TEXT,
  "protection_in_place" TEXT,
  "urgent_medical" INTEGER,
  "urgent_legal" INTEGER,
  "urgent_needs" TEXT,
  "dependants" TEXT,
  "conflict_of_interest" INTEGER,
  "conflict_note" TEXT,
  "legal_basis" TEXT,
  "within_mandate" INTEGER,
  "defender_test" INTEGER,
  "inadmissibility_reason" TEXT,
  "closed_on" TEXT,
  "closure_outcome" TEXT,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0,
  "risk_rank" INTEGER NOT NULL DEFAULT 0,
  "is_open" INTEGER NOT NULL DEFAULT 1,
  "title_key" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE persons (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT,
  "birth_date" TEXT,
  "nationality" TEXT,
  "contact" TEXT,
  "organisation" INTEGER,
  "sex" TEXT,
  "age_band" TEXT,
  "whrd" TEXT,
  "primary_role" TEXT,
  "primary_right" TEXT,
  "disability" TEXT,
  "gender_identity" TEXT,
  "sexual_orientation" TEXT,
  "remarks" TEXT,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0,
  "name_key" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE organisations (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT,
  "organisation_type" TEXT,
  "country" TEXT,
  "contact" TEXT,
  "description" TEXT,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0,
  "name_key" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE incidents (
  "id" INTEGER PRIMARY KEY,
  "title" TEXT,
  "narrative" TEXT,
  "attack_space" TEXT,
  "starts_on" TEXT,
  "ends_on" TEXT,
  "ongoing" INTEGER,
  "country" TEXT,
  "adm1" TEXT,
  "adm2" TEXT,
  "place" TEXT,
  "place_precision" TEXT,
  "latitude_e6" INTEGER,
  "longitude_e6" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE violations (
  "id" INTEGER PRIMARY KEY,
  "violation_type" TEXT,
  "incident" INTEGER,
  "victim" INTEGER,
  "victim_organisation" INTEGER,
  "victim_unit" TEXT,
  "motive_link" TEXT,
  "reprisal_trigger" TEXT,
  "verification_level" TEXT,
  "attribution_level" TEXT,
  "sdg_component" TEXT,
  "accountability_stage" TEXT,
  "method_note" TEXT,
  "case" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE sources (
  "id" INTEGER PRIMARY KEY,
  "source_type" TEXT,
  "name" TEXT,
  "received_on" TEXT,
  "statement" TEXT,
  "reliability" TEXT,
  "credibility" TEXT,
  "independence" TEXT,
  "contact" TEXT,
  "consent_to_use" TEXT,
  "violation" INTEGER,
  "incident" INTEGER,
  "case" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE consents (
  "id" INTEGER PRIMARY KEY,
  "scope" TEXT,
  "status" TEXT,
  "mode" TEXT,
  "given_on" TEXT,
  "expires_on" TEXT,
  "withdrawn_on" TEXT,
  "witness" TEXT,
  "limits" TEXT,
  "reason" TEXT,
  "person" INTEGER,
  "case" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE notes (
  "id" INTEGER PRIMARY KEY,
  "text" TEXT,
  "case" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE tasks (
  "id" INTEGER PRIMARY KEY,
  "title" TEXT,
  "due_on" TEXT,
  "assignee" TEXT,
  "status" TEXT,
  "done_at" INTEGER,
  "detail" TEXT,
  "case" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX cases_by_touched ON cases (withdrawn, is_open, touched, id);
CREATE INDEX cases_by_touched_all ON cases (withdrawn, touched, id);
CREATE INDEX cases_by_risk ON cases (withdrawn, is_open, risk_rank, id);
CREATE INDEX cases_by_risk_all ON cases (withdrawn, risk_rank, id);
CREATE INDEX cases_by_title ON cases (withdrawn, title_key, id);
CREATE INDEX cases_by_reference ON cases (withdrawn, reference, id);
CREATE INDEX cases_by_opened ON cases (withdrawn, opened_on, id);
CREATE INDEX persons_by_name ON persons (withdrawn, name_key, id);
CREATE INDEX organisations_by_name ON organisations (withdrawn, name_key, id);
CREATE INDEX tasks_by_due ON tasks (withdrawn, status, due_on, id);
CREATE INDEX consents_by_expiry ON consents (withdrawn, status, expires_on, id);
CREATE INDEX cases_by_person ON cases (person) WHERE person IS NOT NULL;
CREATE INDEX cases_by_organisation ON cases (organisation) WHERE organisation IS NOT NULL;
CREATE INDEX violations_by_victim ON violations (victim) WHERE victim IS NOT NULL;
CREATE INDEX violations_by_victim_organisation ON violations (victim_organisation) WHERE victim_organisation IS NOT NULL;
CREATE INDEX violations_by_incident ON violations (incident) WHERE incident IS NOT NULL;
CREATE INDEX sources_by_violation ON sources (violation) WHERE violation IS NOT NULL;
CREATE INDEX consents_by_person ON consents (person) WHERE person IS NOT NULL;
