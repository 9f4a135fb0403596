-- What comparing made of each statement, instead of every match with its reasons:
-- matches follow from it, and a change to a story rewrites the few rows it
-- concerns. The matches of an older engine are made anew.
--
-- The indexes are for statements and origins that go: what is derived of them goes
-- with them.

-- +goose Up

DROP TABLE matches;
CREATE TABLE partners ( -- a row for each statement that was compared
    story_id     TEXT NOT NULL REFERENCES stories (id),
    statement_id TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    meaning      INTEGER NOT NULL CHECK (meaning IN (0, 1)), -- it had a vector
    packed       BLOB NOT NULL, -- the pairs it keeps
    PRIMARY KEY (story_id, statement_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX partners_by_statement ON partners (statement_id);
CREATE INDEX statement_origins_by_statement ON statement_origins (statement_id);
CREATE INDEX claim_proposals_by_statement ON claim_proposals (statement_id);
CREATE INDEX statements_by_people ON statements (version_id) WHERE by_name <> '' OR present = 0;

ALTER TABLE analyses ADD COLUMN basis BLOB; -- the counts that comparisons rest on
UPDATE analyses SET engine = '';

CREATE INDEX origin_links_by_target ON origin_links (story_id, to_id);
CREATE INDEX article_origins_by_origin ON article_origins (story_id, origin_id);
CREATE INDEX statement_origins_by_origin ON statement_origins (story_id, origin_id);
