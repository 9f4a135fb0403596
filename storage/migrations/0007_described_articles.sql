-- Who said what an article does not say of itself: its outlet, and when it was
-- published. "" where the article says it, or nobody does.

-- +goose Up

ALTER TABLE articles ADD COLUMN outlet_by TEXT NOT NULL DEFAULT '';
ALTER TABLE article_versions ADD COLUMN published_by TEXT NOT NULL DEFAULT '';
