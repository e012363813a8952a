-- Circles: their keys, who reads here, parts of frames that are sealed to others.

-- Keys of circles' epochs, sealed under the identity key of this vault.
CREATE TABLE circle_epoch (
  id BLOB PRIMARY KEY,
  number INTEGER NOT NULL,
  sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Circles of the institution as the membership log has them. "name" is what cases.circle holds.
-- Circle 0 is the desk: everyone who reads identities.
CREATE TABLE circle (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  mine INTEGER NOT NULL
) STRICT;

-- Sections of received frames whose key is not here. When it comes, they are opened.
CREATE TABLE section (
  device INTEGER NOT NULL,
  frame INTEGER NOT NULL,
  circle INTEGER NOT NULL,
  epoch BLOB NOT NULL,
  place BLOB NOT NULL,
  first INTEGER NOT NULL,     -- counter of the first change of the frame
  changes INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (device, frame, circle)
) STRICT, WITHOUT ROWID;
CREATE INDEX section_of_epoch ON section (epoch);

-- The highest number of membership entries each device has said it knew.
CREATE TABLE basis (
  device INTEGER PRIMARY KEY,
  entries INTEGER NOT NULL
) STRICT;

CREATE INDEX cases_restricted ON cases (circle) WHERE circle <> '';
