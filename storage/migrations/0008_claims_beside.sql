-- Claims whose statements stand in claims of their own besides: a verdict on one of
-- them takes no statement out of those.

-- +goose Up

ALTER TABLE claims ADD COLUMN beside INTEGER NOT NULL DEFAULT 0 CHECK (beside IN (0, 1));
