-- People and organisations by comparable keys of their names and contacts, and who stands for whom
-- after merging. Both follow from the records and are rebuilt with them.

CREATE TABLE likeness (
  "kind" INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  "record" INTEGER NOT NULL,
  PRIMARY KEY ("kind", "key", "record")
) STRICT, WITHOUT ROWID;
CREATE INDEX likeness_of_record ON likeness ("record");

CREATE TABLE merged (
  "record" INTEGER PRIMARY KEY,
  "leader" INTEGER NOT NULL
) STRICT;
CREATE INDEX merged_by_leader ON merged ("leader");
CREATE INDEX persons_merged ON persons ("merged_into") WHERE "merged_into" IS NOT NULL;
CREATE INDEX organisations_merged ON organisations ("merged_into") WHERE "merged_into" IS NOT NULL;

-- Imports of this laptop: what each made, so that it can be taken back. Not exchanged.
CREATE TABLE import_job (
  "id" INTEGER PRIMARY KEY,
  "at" INTEGER NOT NULL,
  "name" TEXT NOT NULL DEFAULT '',
  "rows" INTEGER NOT NULL DEFAULT 0,
  "undone_at" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE import_made (
  "job" INTEGER NOT NULL,
  "record" INTEGER NOT NULL,
  "device" INTEGER NOT NULL,
  "counter" INTEGER NOT NULL,
  PRIMARY KEY ("job", "record")
) STRICT, WITHOUT ROWID;
