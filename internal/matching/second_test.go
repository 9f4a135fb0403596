package matching_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"crosscheck/internal/matching"
)

func TestSecondLook(t *testing.T) {
	// Statements 0 and 3 are of one article, the others of one each.
	articles := []int{0, 1, 2, 0}
	pairs := [][2]int{{0, 1}, {1, 2}, {2, 0}, {3, 1}, {3, 2}}
	for _, c := range []struct {
		name    string
		logOdds []float64
		want    []float64
	}{
		{"the weaker link of the way through a third", []float64{-9, 2, 1, -9, -9}, []float64{1, -3, -3, -3, -3}},
		{"through what is unlikely itself", []float64{-9, -2.5, 1, -9, -9}, []float64{-2.5, -3, -3, -3, -3}},
		{"not through what cannot be", []float64{-9, -4, 1, -9, -9}, []float64{-3, -3, -3, -3, -3}},
		{"through either statement of an article", []float64{-9, -9, -9, 2, 2}, []float64{-3, 2, -3, -3, -3}},
		{"not through another statement of one of the two articles", []float64{-9, -9, 2, -9, 2}, []float64{-3, -3, -3, -3, -3}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := matching.SecondLook(articles, pairs, c.logOdds)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
