-- The whole desk. Two kinds of tables:
--
--   what people did   rows are never deleted; `present` is 1 while a row counts.
--                     An act sets columns, and its inverse sets them back, so that
--                     undoing something hides it and redoing shows it again.
--   what was derived  made by the engine from the first kind, marked with the
--                     engine's version, thrown away and made again at will.
--
-- Offsets are code points into contents.text, times are milliseconds since 1970
-- in UTC, lists and small structures are JSON. Dates that an article states are
-- text, as exact as it states them; '' is unknown.

-- +goose Up

-- What people did --------------------------------------------------------------

CREATE TABLE stories (
    id                TEXT PRIMARY KEY,
    name              TEXT NOT NULL,
    created_at        INTEGER NOT NULL,
    present           INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1)),
    -- Every act on the story raises revision; those that change its articles also
    -- raise articles_revision. Derived data remembers the revisions it was made from.
    revision          INTEGER NOT NULL DEFAULT 1,
    articles_revision INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE outlets (
    id       TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE -- lower case, for finding it again
) STRICT;

CREATE TABLE contents ( -- a frozen text, once per desk
    sha256 TEXT PRIMARY KEY,
    text   TEXT NOT NULL
) STRICT;

CREATE TABLE originals ( -- what was fetched, as it came
    sha256     TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    bytes      BLOB NOT NULL
) STRICT;

CREATE TABLE articles (
    id        TEXT PRIMARY KEY,
    outlet_id TEXT REFERENCES outlets (id),
    url       TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE article_versions (
    id          TEXT PRIMARY KEY,
    article_id  TEXT NOT NULL REFERENCES articles (id),
    number      INTEGER NOT NULL, -- from 1
    sha256      TEXT NOT NULL REFERENCES contents (sha256),
    original    TEXT REFERENCES originals (sha256),
    file        TEXT NOT NULL DEFAULT '', -- the path as it was given
    source      TEXT NOT NULL DEFAULT '', -- the full path, or the address: a re-import is known by it
    title       TEXT NOT NULL DEFAULT '',
    byline      TEXT NOT NULL DEFAULT '',
    published   TEXT NOT NULL DEFAULT '',
    modified    TEXT NOT NULL DEFAULT '',
    language    TEXT NOT NULL DEFAULT '',
    warnings    TEXT NOT NULL DEFAULT '[]',
    imported_at INTEGER NOT NULL,
    UNIQUE (article_id, number),
    UNIQUE (article_id, sha256)
) STRICT;
CREATE INDEX article_versions_by_content ON article_versions (sha256);

CREATE TABLE parts ( -- headline, standfirst, body, caption
    version_id  TEXT NOT NULL REFERENCES article_versions (id),
    position    INTEGER NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('headline', 'standfirst', 'body', 'caption')),
    start_point INTEGER NOT NULL,
    end_point   INTEGER NOT NULL,
    PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE story_articles (
    story_id   TEXT NOT NULL REFERENCES stories (id),
    article_id TEXT NOT NULL REFERENCES articles (id),
    version_id TEXT NOT NULL REFERENCES article_versions (id), -- the version the story works on
    number     INTEGER NOT NULL, -- from 0, kept for good: letters of articles do not change
    present    INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1)),
    PRIMARY KEY (story_id, article_id),
    UNIQUE (story_id, number)
) STRICT, WITHOUT ROWID;

-- A statement is derived until something a person did names it; from then on it
-- is frozen and outlives every later reading. current is 0 for a frozen one that
-- the last reading did not make again.
CREATE TABLE statements (
    id          TEXT PRIMARY KEY,
    version_id  TEXT NOT NULL REFERENCES article_versions (id),
    start_point INTEGER NOT NULL,
    end_point   INTEGER NOT NULL,
    sentence    INTEGER NOT NULL,
    part        TEXT NOT NULL,
    level       TEXT NOT NULL CHECK (level IN ('content', 'utterance')),
    checkable   INTEGER NOT NULL CHECK (checkable IN (0, 1)),
    why_not     TEXT NOT NULL DEFAULT '',
    attribution TEXT NOT NULL, -- kind, source, cue, chain
    details     TEXT NOT NULL, -- figures, quotations, names, negations
    engine      TEXT NOT NULL,
    frozen      INTEGER NOT NULL DEFAULT 0 CHECK (frozen IN (0, 1)),
    current     INTEGER NOT NULL DEFAULT 1 CHECK (current IN (0, 1))
) STRICT;
CREATE INDEX statements_by_version ON statements (version_id, start_point);

-- A claim is derived until it is pinned by a human act.
CREATE TABLE claims (
    id       TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES stories (id),
    number   INTEGER NOT NULL,
    text     TEXT NOT NULL,
    level    TEXT NOT NULL CHECK (level IN ('content', 'utterance')),
    pinned   INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
    present  INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1)),
    UNIQUE (story_id, number)
) STRICT;

CREATE TABLE claim_statements ( -- a statement may be in several claims
    claim_id     TEXT NOT NULL REFERENCES claims (id),
    statement_id TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE, -- never of a frozen one
    present      INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1)),
    PRIMARY KEY (claim_id, statement_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_statements_by_statement ON claim_statements (statement_id);

CREATE TABLE match_decisions (
    id       TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES stories (id),
    a        TEXT NOT NULL REFERENCES statements (id),
    b        TEXT NOT NULL REFERENCES statements (id),
    answer   TEXT NOT NULL CHECK (answer IN ('same', 'not the same', 'not sure', 'later')),
    reason   TEXT NOT NULL DEFAULT '',
    by_name  TEXT NOT NULL,
    at       INTEGER NOT NULL,
    present  INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1)),
    CHECK (a < b)
) STRICT;
CREATE INDEX match_decisions_by_pair ON match_decisions (story_id, a, b);

CREATE TABLE verdicts ( -- a history: the last present one of a claim holds
    id       TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    kind     TEXT NOT NULL CHECK (kind IN ('corroborated', 'disputed', 'single-source', 'not-checkable', 'undecided')),
    reason   TEXT NOT NULL DEFAULT '',
    by_name  TEXT NOT NULL,
    at       INTEGER NOT NULL,
    ground   TEXT NOT NULL, -- statements, origins, evidence, differences, suggestion, rules
    present  INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1))
) STRICT;
CREATE INDEX verdicts_by_claim ON verdicts (claim_id);

CREATE TABLE evidence (
    id       TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    kind     TEXT NOT NULL,
    note     TEXT NOT NULL DEFAULT '',
    url      TEXT NOT NULL DEFAULT '',
    dated    TEXT NOT NULL DEFAULT '',
    by_name  TEXT NOT NULL,
    at       INTEGER NOT NULL,
    present  INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1))
) STRICT;
CREATE INDEX evidence_by_claim ON evidence (claim_id);

CREATE TABLE queries (
    id       TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    question TEXT NOT NULL,
    to_whom  TEXT NOT NULL DEFAULT '',
    due      TEXT NOT NULL DEFAULT '',
    answer   TEXT NOT NULL DEFAULT '',
    by_name  TEXT NOT NULL,
    at       INTEGER NOT NULL,
    present  INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1))
) STRICT;
CREATE INDEX queries_by_claim ON queries (claim_id);

-- A comment, tag or highlight on a passage (with an anchor), on a whole article
-- (version_id alone), or on a claim.
CREATE TABLE annotations (
    id          TEXT PRIMARY KEY,
    story_id    TEXT NOT NULL REFERENCES stories (id),
    kind        TEXT NOT NULL CHECK (kind IN ('comment', 'tag', 'highlight')),
    version_id  TEXT REFERENCES article_versions (id),
    claim_id    TEXT REFERENCES claims (id),
    anchor      TEXT, -- position, exact words, prefix, suffix, occurrences
    text        TEXT NOT NULL DEFAULT '',
    by_name     TEXT NOT NULL,
    at          INTEGER NOT NULL,
    present     INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1)),
    CHECK ((version_id IS NULL) <> (claim_id IS NULL))
) STRICT;
CREATE INDEX annotations_by_story ON annotations (story_id);

-- What the editor said of origins: it binds every later run.
CREATE TABLE origin_decisions (
    id        TEXT PRIMARY KEY,
    story_id  TEXT NOT NULL REFERENCES stories (id),
    kind      TEXT NOT NULL CHECK (kind IN ('confirm', 'merge', 'separate', 'rename', 'link', 'unlink')),
    origin_id TEXT NOT NULL,
    other_id  TEXT NOT NULL DEFAULT '',
    name      TEXT NOT NULL DEFAULT '',
    by_name   TEXT NOT NULL,
    at        INTEGER NOT NULL,
    present   INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1))
) STRICT;

CREATE TABLE settings (
    key     TEXT PRIMARY KEY,
    value   TEXT NOT NULL,
    present INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1))
) STRICT, WITHOUT ROWID;

-- The journal only grows. changes holds, for every row an act touched, the
-- columns before and after: the inverse, with the values it expects.
CREATE TABLE journal (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT NOT NULL CHECK (kind IN ('did', 'undid', 'redid', 'system')),
    target   INTEGER REFERENCES journal (id),
    story_id TEXT NOT NULL DEFAULT '',
    title    TEXT NOT NULL,
    by_name  TEXT NOT NULL,
    why      TEXT NOT NULL DEFAULT '',
    at       INTEGER NOT NULL,
    changes  TEXT NOT NULL
) STRICT;

-- +goose StatementBegin
CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER journal_is_append_only_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
-- +goose StatementEnd

-- Where undo and redo stand: the acts that can be undone (done) and redone
-- (undone). A new act drops the undone ones from here, never from the journal.
CREATE TABLE undo_stack (
    entry INTEGER PRIMARY KEY REFERENCES journal (id),
    state TEXT NOT NULL CHECK (state IN ('done', 'undone'))
) STRICT;

-- What was derived -------------------------------------------------------------

CREATE TABLE readings (
    version_id TEXT PRIMARY KEY REFERENCES article_versions (id),
    engine     TEXT NOT NULL,
    language   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sentences (
    version_id  TEXT NOT NULL REFERENCES article_versions (id),
    position    INTEGER NOT NULL,
    start_point INTEGER NOT NULL,
    end_point   INTEGER NOT NULL,
    PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE vectors (
    statement_id TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    engine       TEXT NOT NULL,
    vector       BLOB NOT NULL,
    PRIMARY KEY (statement_id, engine)
) STRICT, WITHOUT ROWID;

CREATE TABLE origins (
    story_id TEXT NOT NULL REFERENCES stories (id),
    id       TEXT NOT NULL,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'outlet', 'document', 'unnamed')),
    engine   TEXT NOT NULL,
    PRIMARY KEY (story_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE origin_links ( -- towards the person; cycles are kept
    story_id TEXT NOT NULL,
    from_id  TEXT NOT NULL,
    to_id    TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (story_id, from_id, to_id),
    FOREIGN KEY (story_id, from_id) REFERENCES origins (story_id, id) ON DELETE CASCADE,
    FOREIGN KEY (story_id, to_id) REFERENCES origins (story_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE article_origins ( -- the nearest link of each chain
    story_id   TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles (id),
    position   INTEGER NOT NULL,
    origin_id  TEXT NOT NULL,
    PRIMARY KEY (story_id, article_id, position),
    FOREIGN KEY (story_id, origin_id) REFERENCES origins (story_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_origins ( -- a statement's chain, nearest link first
    story_id     TEXT NOT NULL,
    statement_id TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    position     INTEGER NOT NULL,
    origin_id    TEXT NOT NULL,
    PRIMARY KEY (story_id, statement_id, position),
    FOREIGN KEY (story_id, origin_id) REFERENCES origins (story_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE matches (
    story_id TEXT NOT NULL REFERENCES stories (id),
    a        TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    b        TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    score    REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    reasons  TEXT NOT NULL,
    engine   TEXT NOT NULL,
    PRIMARY KEY (story_id, a, b),
    CHECK (a < b)
) STRICT, WITHOUT ROWID;

-- Every set of statements a claim ever had: a group that comes back (after undo
-- and redo, say) is the claim it was before.
CREATE TABLE claim_sets (
    story_id TEXT NOT NULL REFERENCES stories (id),
    set_hash TEXT NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    PRIMARY KEY (story_id, set_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_proposals ( -- what the engine would add to a pinned claim
    claim_id     TEXT NOT NULL REFERENCES claims (id),
    statement_id TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    position     INTEGER NOT NULL,
    PRIMARY KEY (claim_id, statement_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessments (
    claim_id    TEXT PRIMARY KEY REFERENCES claims (id),
    engine      TEXT NOT NULL,
    shown       INTEGER NOT NULL,
    possible    INTEGER NOT NULL,
    differences TEXT NOT NULL,
    suggestion  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE analyses ( -- which state of a story its derived data was made from
    story_id          TEXT PRIMARY KEY REFERENCES stories (id),
    engine            TEXT NOT NULL,
    revision          INTEGER NOT NULL,
    articles_revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
