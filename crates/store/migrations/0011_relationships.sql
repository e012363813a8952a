-- Ways to the relationships of a person, and to civic space events by day.

CREATE INDEX relationship_of_person ON relationships ("person") WHERE "person" IS NOT NULL;
CREATE INDEX relationship_of_other ON relationships ("other") WHERE "other" IS NOT NULL;
CREATE INDEX civic_event_by_day ON civic_space_events (ltrim("starts_on", '~') DESC, "id" DESC) WHERE "withdrawn" = 0;
