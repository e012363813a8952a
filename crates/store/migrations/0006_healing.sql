-- Logs whose frames have to come a second time, and how far they had come before a page was lost.

CREATE TABLE healing (
  device INTEGER NOT NULL,
  lane INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (device, lane)
) STRICT, WITHOUT ROWID;
