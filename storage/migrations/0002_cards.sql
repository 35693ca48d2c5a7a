-- +goose Up

-- The journal also takes down changes of what stands beside the questions:
-- exposures, suppliers, outcomes, targets and scope are one value, the
-- assessment's content. SQLite cannot change a check, so the table is made anew.
CREATE TABLE journal_with_content (
    assessment   TEXT NOT NULL REFERENCES assessments (id),
    line         INTEGER NOT NULL CHECK (line > 0),
    kind         TEXT NOT NULL CHECK (kind IN ('answer', 'company', 'content')),
    question     TEXT NOT NULL,
    value_before TEXT NOT NULL,
    value_after  TEXT NOT NULL,
    at           TEXT NOT NULL,
    hash         TEXT NOT NULL,
    PRIMARY KEY (assessment, line)
) STRICT, WITHOUT ROWID;

INSERT INTO journal_with_content
    SELECT assessment, line, kind, question, value_before, value_after, at, hash FROM journal;

DROP TABLE journal;

ALTER TABLE journal_with_content RENAME TO journal;

PRAGMA user_version = 2;
