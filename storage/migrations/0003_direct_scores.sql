-- Beside the score of a match, what the two statements give by themselves. The
-- matches of an older engine are made anew before anything is grouped by it.

-- +goose Up

ALTER TABLE matches ADD COLUMN direct REAL NOT NULL DEFAULT 0 CHECK (direct BETWEEN 0 AND 1);
