-- A later format for tests: a table and a column more.
CREATE TABLE remark (
    id UUID NOT NULL PRIMARY KEY
);

ALTER TABLE revision ADD COLUMN remark VARCHAR(100);
