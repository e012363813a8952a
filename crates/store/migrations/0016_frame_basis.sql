-- How many membership entries the author of each frame said it knew: a frame made anew after an
-- erasure says the same, and is judged by the same roles.
CREATE TABLE frame_basis (
  device INTEGER NOT NULL,
  frame INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  PRIMARY KEY (device, frame)
) STRICT, WITHOUT ROWID;
