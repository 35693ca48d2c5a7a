-- +goose Up

-- Where the values of an assessment come from, so that copies of it can be
-- joined. An assessment that never left this workspace has no row. hash is
-- over this row.
CREATE TABLE lineages (
    assessment TEXT PRIMARY KEY REFERENCES assessments (id) ON DELETE CASCADE,
    body       TEXT NOT NULL,
    hash       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Assessments that were withdrawn. They are refused when a file brings them
-- again, even after they were purged, so nothing refers to assessments.
CREATE TABLE tombstones (
    assessment TEXT PRIMARY KEY,
    at         TEXT NOT NULL,
    hash       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 3;
