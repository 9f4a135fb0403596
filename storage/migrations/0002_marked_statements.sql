-- Statements that a person marks in an article: they are there by an act, so
-- they can be undone, and no reading takes them away.

-- +goose Up

ALTER TABLE statements ADD COLUMN by_name TEXT NOT NULL DEFAULT '';
ALTER TABLE statements ADD COLUMN present INTEGER NOT NULL DEFAULT 1 CHECK (present IN (0, 1));
