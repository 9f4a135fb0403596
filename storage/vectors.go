package storage

import (
	"context"
	"database/sql"
	"maps"
	"slices"
)

// Vectors reads the vectors that an engine made of a story's statements, by
// statement id, as they were kept.
func (d *Desk) Vectors(ctx context.Context, storyID, engine string) (map[string][]byte, error) {
	vectors := map[string][]byte{}
	err := d.inRead(ctx, "read the vectors", func(tx txn) error {
		return tx.each(func(rows *sql.Rows) error {
			var id string
			var vector []byte
			err := rows.Scan(&id, &vector)
			vectors[id] = vector
			return err
		}, `SELECT v.statement_id, v.vector FROM vectors v JOIN statements s ON s.id = v.statement_id
			JOIN story_articles sa ON sa.version_id = s.version_id
			WHERE sa.story_id = ? AND sa.present = 1 AND v.engine = ?`, storyID, engine)
	})
	return vectors, err
}

// SaveVectors keeps vectors by statement id, beside those that are there.
func (d *Desk) SaveVectors(ctx context.Context, engine string, vectors map[string][]byte) error {
	if len(vectors) == 0 {
		return nil
	}
	return d.inWrite(ctx, "keep the vectors", func(tx txn) error {
		return tx.batch(`INSERT INTO vectors (statement_id, engine, vector)
				SELECT id, ?2, ?3 FROM statements WHERE id = ?1
				ON CONFLICT DO UPDATE SET vector = excluded.vector`,
			func(add func(...any) error) error {
				for _, id := range slices.Sorted(maps.Keys(vectors)) {
					if err := add(id, engine, vectors[id]); err != nil {
						return err
					}
				}
				return nil
			})
	})
}
