-- What people said of origins, with all that finds it again: the origins by id,
-- name and kind, the article, the statement and its words. No program ever wrote
-- the table that was there for it.
--
-- Derived origins remember which decisions made them, statements the link of
-- their chain that was read, and stories how often their origins were spoken of.

-- +goose Up

DROP TABLE origin_decisions;
CREATE TABLE origin_decisions (
    id           TEXT PRIMARY KEY,
    story_id     TEXT NOT NULL REFERENCES stories (id),
    act          TEXT NOT NULL CHECK (act IN ('confirm', 'merge', 'split', 'rename', 'kind', 'link', 'unlink', 'apart', 'set')),
    article_id   TEXT REFERENCES articles (id),
    statement_id TEXT REFERENCES statements (id),
    details      TEXT NOT NULL, -- origin, other, chain, level and anchor of the statement
    by_name      TEXT NOT NULL,
    at           INTEGER NOT NULL,
    present      INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1)),
    CHECK ((act = 'set') = (statement_id IS NOT NULL))
) STRICT;
CREATE INDEX origin_decisions_by_story ON origin_decisions (story_id);

ALTER TABLE stories ADD COLUMN origins_revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE analyses ADD COLUMN origins_revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE origins ADD COLUMN said TEXT NOT NULL DEFAULT '{}'; -- apart, decisions, split
ALTER TABLE statement_origins ADD COLUMN read INTEGER NOT NULL DEFAULT -1; -- link of the chain that was read

CREATE TABLE statement_said ( -- statements whose chain a person set
    story_id     TEXT NOT NULL,
    statement_id TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    decision_id  TEXT NOT NULL REFERENCES origin_decisions (id),
    PRIMARY KEY (story_id, statement_id)
) STRICT, WITHOUT ROWID;
