-- Casework beyond intake: risk, plan, evidence, steps, decisions. Tables of new record types, new
-- columns of known ones.

ALTER TABLE cases ADD COLUMN "emergency_at" INTEGER;
ALTER TABLE cases ADD COLUMN "no_measure_reason" TEXT;
ALTER TABLE cases ADD COLUMN "informed_on" TEXT;
ALTER TABLE cases ADD COLUMN "not_informed_reason" TEXT;
ALTER TABLE cases ADD COLUMN "closure_justification" TEXT;
ALTER TABLE cases ADD COLUMN "legal_hold" INTEGER;
ALTER TABLE cases ADD COLUMN "legal_hold_reason" TEXT;
ALTER TABLE cases ADD COLUMN "erasure_requested_on" TEXT;
ALTER TABLE cases ADD COLUMN "erasure_reason" TEXT;
ALTER TABLE cases ADD COLUMN "circle" TEXT;
ALTER TABLE persons ADD COLUMN "merged_into" INTEGER;
ALTER TABLE organisations ADD COLUMN "merged_into" INTEGER;
ALTER TABLE violations ADD COLUMN "finding" INTEGER;
ALTER TABLE sources ADD COLUMN "repeats" INTEGER;
ALTER TABLE sources ADD COLUMN "involvement" INTEGER;
ALTER TABLE tasks ADD COLUMN "due_at" INTEGER;
ALTER TABLE tasks ADD COLUMN "origin" TEXT;
ALTER TABLE tasks ADD COLUMN "origin_key" TEXT;
ALTER TABLE tasks ADD COLUMN "escalated_at" INTEGER;

CREATE TABLE transitions (
  "id" INTEGER PRIMARY KEY,
  "from" TEXT,
  "to" TEXT,
  "at" INTEGER,
  "reason" TEXT,
  "emergency" INTEGER,
  "clock_suspect" INTEGER,
  "case" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE decisions (
  "id" INTEGER PRIMARY KEY,
  "topic" TEXT,
  "step" TEXT,
  "value" TEXT,
  "reason" TEXT,
  "at" INTEGER,
  "basis" TEXT,
  "computed" TEXT,
  "replies_to" INTEGER,
  "violation" INTEGER,
  "assessment" INTEGER,
  "plan" INTEGER,
  "involvement" INTEGER,
  "signature" TEXT,
  "case" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE disclosures (
  "id" INTEGER PRIMARY KEY,
  "at" INTEGER,
  "form" TEXT,
  "recipient_type" TEXT,
  "recipient" TEXT,
  "scope" TEXT,
  "level" TEXT,
  "what" TEXT,
  "sha256" TEXT,
  "legal_basis" TEXT,
  "deletion_asked_on" TEXT,
  "deletion_confirmed_on" TEXT,
  "consent" INTEGER,
  "person" INTEGER,
  "case" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE involvements (
  "id" INTEGER PRIMARY KEY,
  "violation" INTEGER,
  "perpetrator_type" TEXT,
  "degree" TEXT,
  "group" TEXT,
  "unit_or_rank" TEXT,
  "perpetrator" INTEGER,
  "organisation" INTEGER,
  "attribution_level" TEXT,
  "remarks" TEXT,
  "case" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE civic_space_events (
  "id" INTEGER PRIMARY KEY,
  "title" TEXT,
  "dimension" TEXT,
  "rating_effect" TEXT,
  "description" TEXT,
  "starts_on" TEXT,
  "ends_on" TEXT,
  "country" TEXT,
  "adm1" TEXT,
  "legal_reference" TEXT,
  "verification_level" TEXT,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE relationships (
  "id" INTEGER PRIMARY KEY,
  "person" INTEGER,
  "relation" TEXT,
  "other" INTEGER,
  "since" TEXT,
  "until" TEXT,
  "at_risk" INTEGER,
  "remarks" TEXT,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE evidence (
  "id" INTEGER PRIMARY KEY,
  "title" TEXT,
  "evidence_type" TEXT,
  "description" TEXT,
  "incident" INTEGER,
  "source" INTEGER,
  "consent_to_use" TEXT,
  "file_name" TEXT,
  "size_bytes" INTEGER,
  "sha256" TEXT,
  "media_type" TEXT,
  "file_changed_at" INTEGER,
  "imported_at" INTEGER,
  "utc_offset_minutes" INTEGER,
  "parent" INTEGER,
  "copy_of_kind" TEXT,
  "chunks" TEXT,
  "physical_place" TEXT,
  "collected_by" TEXT,
  "collected_on" TEXT,
  "collected_where" TEXT,
  "collection_reason" TEXT,
  "url" TEXT,
  "captured_at" INTEGER,
  "capture_tool" TEXT,
  "exit_country" TEXT,
  "http_headers" TEXT,
  "interviewer" TEXT,
  "interpreter" TEXT,
  "others_present" TEXT,
  "interview_place" TEXT,
  "interview_language" TEXT,
  "interview_consent" TEXT,
  "recorded" INTEGER,
  "wellbeing_note" TEXT,
  "referral_offered" INTEGER,
  "failure_explained" TEXT,
  "case" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE custody_events (
  "id" INTEGER PRIMARY KEY,
  "evidence" INTEGER,
  "event" TEXT,
  "at" INTEGER,
  "actor" TEXT,
  "place" TEXT,
  "reason" TEXT,
  "object_sha256" TEXT,
  "number" INTEGER,
  "previous" TEXT,
  "signature" TEXT,
  "signer" TEXT,
  "clock_suspect" INTEGER,
  "app_version" TEXT,
  "utc_offset_minutes" INTEGER,
  "seen_heads" TEXT,
  "case" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE risk_assessments (
  "id" INTEGER PRIMARY KEY,
  "person" INTEGER,
  "assessed_on" TEXT,
  "assessor" TEXT,
  "status" TEXT,
  "with_the_defender" INTEGER,
  "threat_source" TEXT,
  "threats_note" TEXT,
  "vulnerabilities_note" TEXT,
  "capacities_note" TEXT,
  "digital_note" TEXT,
  "gender_note" TEXT,
  "recent_abduction" INTEGER,
  "minor" INTEGER,
  "recent_attack_same_perpetrator" INTEGER,
  "computed_level" TEXT,
  "computed_score" INTEGER,
  "decided_level" TEXT,
  "difference_reason" TEXT,
  "review_on" TEXT,
  "reason_for_review" TEXT,
  "previous" INTEGER,
  "case" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE protection_plans (
  "id" INTEGER PRIMARY KEY,
  "status" TEXT,
  "agreed_on" TEXT,
  "agreed_mode" TEXT,
  "objectives" TEXT,
  "self_protection" TEXT,
  "red_lines" TEXT,
  "red_line_contacts" TEXT,
  "review_on" TEXT,
  "assessment" INTEGER,
  "person" INTEGER,
  "case" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE measures (
  "id" INTEGER PRIMARY KEY,
  "title" TEXT,
  "detail" TEXT,
  "threat" TEXT,
  "vulnerability" TEXT,
  "owner" TEXT,
  "due_on" TEXT,
  "status" TEXT,
  "done_on" TEXT,
  "could_raise_risk" INTEGER,
  "who_will_know" TEXT,
  "harm_answer" TEXT,
  "addressee" TEXT,
  "consent_scope" TEXT,
  "publishes" INTEGER,
  "outcome" TEXT,
  "plan" INTEGER,
  "case" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE interventions (
  "id" INTEGER PRIMARY KEY,
  "intervention_type" TEXT,
  "addressee" TEXT,
  "recipient_type" TEXT,
  "done_on" TEXT,
  "status" TEXT,
  "detail" TEXT,
  "publishes" INTEGER,
  "consent_scope" TEXT,
  "response" TEXT,
  "response_on" TEXT,
  "response_note" TEXT,
  "impact" TEXT,
  "measure" INTEGER,
  "next_on" TEXT,
  "case" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE followups (
  "id" INTEGER PRIMARY KEY,
  "on" TEXT,
  "mode" TEXT,
  "result" TEXT,
  "by" TEXT,
  "situation" TEXT,
  "impact" TEXT,
  "impact_of" INTEGER,
  "next_on" TEXT,
  "told_of_closure" INTEGER,
  "wishes" TEXT,
  "case" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE saved_views (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT,
  "query" TEXT,
  "owner" TEXT,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE breaches (
  "id" INTEGER PRIMARY KEY,
  "noticed_at" INTEGER,
  "title" TEXT,
  "what_happened" TEXT,
  "people_affected" TEXT,
  "done_about_it" TEXT,
  "authority_told_at" INTEGER,
  "people_told_at" INTEGER,
  "closed_on" TEXT,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE erasures (
  "id" INTEGER PRIMARY KEY,
  "reason" TEXT,
  "at" INTEGER,
  "note" TEXT,
  "case" INTEGER,
  "answers" TEXT NOT NULL DEFAULT '',
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "touched" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX decision_of_violation ON decisions ("violation") WHERE "violation" IS NOT NULL;
CREATE INDEX decision_of_assessment ON decisions ("assessment") WHERE "assessment" IS NOT NULL;
CREATE INDEX custody_of_evidence ON custody_events ("evidence");
CREATE INDEX copies_of_evidence ON evidence ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX measure_due ON measures ("due_on") WHERE "done_on" IS NULL;
CREATE INDEX involvement_of_violation ON involvements ("violation");
