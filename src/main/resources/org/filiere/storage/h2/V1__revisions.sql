-- Content and texts up to this length, in bytes and characters, stand in their row.
SET MAX_LENGTH_INPLACE_LOB 1048576;

-- The study itself: one row, written when it is made.
CREATE TABLE study (
    id UUID NOT NULL PRIMARY KEY
);

-- Every state that an entity was given. Rows are inserted and never changed.
-- A tombstone has no content. Times are for people only; counter and id give the order.
CREATE TABLE revision (
    id UUID NOT NULL PRIMARY KEY,
    kind VARCHAR(40) NOT NULL,
    entity VARCHAR(1000) NOT NULL,
    author VARCHAR(200) NOT NULL,
    device VARCHAR(200) NOT NULL,
    at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    counter BIGINT NOT NULL,
    edit UUID NOT NULL,
    reverses UUID,
    replaces UUID ARRAY NOT NULL,
    content BLOB
);

CREATE INDEX revision_entity ON revision (entity, kind);

CREATE INDEX revision_edit ON revision (edit);

CREATE INDEX revision_author ON revision (author, device, counter DESC, edit);

-- Large texts, once each, under the SHA-256 of their UTF-8 bytes in lower-case hexadecimal.
CREATE TABLE text (
    hash CHARACTER(64) NOT NULL PRIMARY KEY,
    text CLOB NOT NULL
);

-- While a large import is being written in pieces: rows of revision above this one belong to it. When the program ends
-- before the import is complete, they are removed when the study is opened again.
CREATE TABLE unfinished_import (
    above BIGINT NOT NULL
);
