-- +goose Up

CREATE TABLE workspace (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    uuid     TEXT NOT NULL,
    created  TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A questionnaire as it was when a firm answered it; full is its content hash,
-- hash is over this row.
CREATE TABLE questionnaires (
    full    TEXT PRIMARY KEY,
    meaning TEXT NOT NULL,
    body    TEXT NOT NULL,
    hash    TEXT NOT NULL
) STRICT;

-- company and content are JSON. position is the number of journal lines in
-- force: those after it are undone. deleted is empty or the time of deletion.
CREATE TABLE assessments (
    id            TEXT PRIMARY KEY,
    questionnaire TEXT NOT NULL REFERENCES questionnaires (full),
    created       TEXT NOT NULL,
    changed       TEXT NOT NULL,
    finished      INTEGER NOT NULL CHECK (finished IN (0, 1)),
    current       TEXT NOT NULL,
    company       TEXT NOT NULL,
    content       TEXT NOT NULL,
    position      INTEGER NOT NULL CHECK (position >= 0),
    deleted       TEXT NOT NULL,
    hash          TEXT NOT NULL
) STRICT;

-- An unanswered question has no row.
CREATE TABLE answers (
    assessment TEXT NOT NULL REFERENCES assessments (id),
    question   TEXT NOT NULL,
    body       TEXT NOT NULL,
    PRIMARY KEY (assessment, question)
) STRICT, WITHOUT ROWID;

-- Every change with the value before and after, for undo and redo.
CREATE TABLE journal (
    assessment   TEXT NOT NULL REFERENCES assessments (id),
    line         INTEGER NOT NULL CHECK (line > 0),
    kind         TEXT NOT NULL CHECK (kind IN ('answer', 'company')),
    question     TEXT NOT NULL,
    value_before TEXT NOT NULL,
    value_after  TEXT NOT NULL,
    at           TEXT NOT NULL,
    hash         TEXT NOT NULL,
    PRIMARY KEY (assessment, line)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 1;
