-- Statements that a person marks in an article: they are there by an act, so
-- they can be undone, and no reading takes them away.
--
-- A set of statements may have been several claims in turn, for want of the
-- first; they are kept in the order in which they came.

-- +goose Up

ALTER TABLE statements ADD COLUMN by_name TEXT NOT NULL DEFAULT '';
ALTER TABLE statements ADD COLUMN present INTEGER NOT NULL DEFAULT 1 CHECK (present IN (0, 1));

ALTER TABLE claim_sets RENAME TO claim_sets_before;
CREATE TABLE claim_sets (
    position INTEGER PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES stories (id),
    set_hash TEXT NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    UNIQUE (story_id, set_hash, claim_id)
) STRICT;
INSERT INTO claim_sets (story_id, set_hash, claim_id) SELECT story_id, set_hash, claim_id FROM claim_sets_before;
DROP TABLE claim_sets_before;
