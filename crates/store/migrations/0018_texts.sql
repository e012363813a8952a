-- Which records have a value in one of the institution's own fields is told from the index alone.
-- Which of its texts hold anything is told from the answers of a row: filled by the program.
DROP INDEX element_of_field;
CREATE INDEX element_of_field ON element (field, element, value);
