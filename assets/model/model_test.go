package model_test

import (
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"crosscheck/assets/model"
)

// Stored vectors and fitted scores belong to exactly these files: replacing one
// must be a decision, not an accident of a checkout or a merge. Whoever takes it
// raises encoder.Version as well.
func TestFilesAreTheOnesScoresWereFittedOn(t *testing.T) {
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"weights", model.Weights(), "503f1cb73aa841fda13f5268a9ab1854d1a02d6792313b7f33634d23f9d25aa8"},
		{"vocabulary", model.Vocabulary(), "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			sum := sha256.Sum256(c.data)
			if got := hex.EncodeToString(sum[:]); got != c.want {
				t.Errorf("SHA-256 is %s, want %s", got, c.want)
			}
		})
	}
}
