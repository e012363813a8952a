-- Which laptop signed a step of a decision, and ways to find the steps on one subject.

ALTER TABLE decisions ADD COLUMN "signer" TEXT;

CREATE INDEX decision_of_involvement ON decisions ("involvement") WHERE "involvement" IS NOT NULL;
CREATE INDEX decision_of_plan ON decisions ("plan") WHERE "plan" IS NOT NULL;
CREATE INDEX decision_of_case ON decisions ("case", "topic");
CREATE INDEX decision_answers ON decisions ("replies_to") WHERE "replies_to" IS NOT NULL;
CREATE INDEX decision_proposals ON decisions ("id") WHERE "step" = 'proposed' AND "withdrawn" = 0;
