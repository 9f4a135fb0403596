-- Questions are open until somebody answers or closes them. Those that had an
-- answer when the desk did not know that yet were answered, as far as it can
-- tell, by who asked and when they asked.
--
-- Beside the checker's verdict stands what a second person says of it, and
-- claims and pairs can be flagged.

-- +goose Up

ALTER TABLE queries ADD COLUMN state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'closed'));
ALTER TABLE queries ADD COLUMN settled_by TEXT NOT NULL DEFAULT '';
ALTER TABLE queries ADD COLUMN settled_at INTEGER; -- NULL while it is open
UPDATE queries SET state = 'answered', settled_by = by_name, settled_at = at WHERE answer <> '';

CREATE TABLE reviews ( -- a history: the last present one of a claim holds
    id         TEXT PRIMARY KEY,
    claim_id   TEXT NOT NULL REFERENCES claims (id),
    verdict_id TEXT NOT NULL REFERENCES verdicts (id),
    kind       TEXT NOT NULL CHECK (kind IN ('reviewed', 'sent back', 'withdrawn')),
    note       TEXT NOT NULL DEFAULT '',
    by_name    TEXT NOT NULL,
    at         INTEGER NOT NULL,
    present    INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1))
) STRICT;
CREATE INDEX reviews_by_claim ON reviews (claim_id);

CREATE TABLE flags ( -- on a claim, or on a pair of statements
    id       TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES stories (id),
    claim_id TEXT REFERENCES claims (id),
    a        TEXT REFERENCES statements (id),
    b        TEXT REFERENCES statements (id),
    by_name  TEXT NOT NULL,
    at       INTEGER NOT NULL,
    present  INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1)),
    CHECK ((claim_id IS NULL) <> (a IS NULL)),
    CHECK ((a IS NULL) = (b IS NULL) AND a < b)
) STRICT;
CREATE INDEX flags_by_story ON flags (story_id);
