package verdicts

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// chainsWith makes chains that have nothing but links.
func chainsWith(sets ...[]string) []*chain {
	chains := make([]*chain, len(sets))
	for i, links := range sets {
		chains[i] = &chain{links: links}
	}
	return chains
}

func TestPacking(t *testing.T) {
	type sets = [][]string
	for _, row := range []struct {
		name            string
		links           sets
		together, apart int
	}{
		{"none", nil, 0, 0},
		{"one", sets{{"a"}}, 1, 1},
		{"without a common link", sets{{"a"}, {"b"}}, 2, 2},
		{"one link in common", sets{{"a", "x"}, {"b", "x"}}, 1, 1},
		{"a row of three", sets{{"x"}, {"x", "y"}, {"y"}}, 1, 2},
		{"a ring of five", sets{{"a", "b"}, {"b", "c"}, {"c", "d"}, {"d", "e"}, {"e", "a"}}, 1, 2},
		{"a star", sets{{"a", "b", "c"}, {"a"}, {"b"}, {"c"}}, 1, 3},
		{"equal and contained", sets{{"x"}, {"x"}, {"x", "y"}, {"y"}}, 1, 2},
	} {
		t.Run(row.name, func(t *testing.T) {
			chains := chainsWith(row.links...)
			if got := together(chains); got != row.together {
				t.Errorf("together %d, want %d", got, row.together)
			}
			if got := apart(chains); got != row.apart {
				t.Errorf("apart %d, want %d", got, row.apart)
			}
		})
	}
}

// The reductions and the search find what trying every set of chains finds.
func TestApartIsTheLargest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		link := rapid.Custom(func(t *rapid.T) string { return fmt.Sprint(rapid.IntRange(0, 9).Draw(t, "link")) })
		sets := rapid.SliceOfN(rapid.SliceOfNDistinct(link, 1, 4, rapid.ID[string]), 0, 11).Draw(t, "chains")
		largest := 0
		for choice := range 1 << len(sets) {
			taken, n, ok := make(map[string]bool), 0, true
			for i, set := range sets {
				if choice&(1<<i) == 0 {
					continue
				}
				n++
				for _, l := range set {
					ok = ok && !taken[l]
					taken[l] = true
				}
			}
			if ok {
				largest = max(largest, n)
			}
		}
		if got := apart(chainsWith(sets...)); got != largest {
			t.Fatalf("apart %d, want %d", got, largest)
		}
	})
}

// A story may have a thousand articles on one claim.
func BenchmarkApart(b *testing.B) {
	var sets [][]string
	for i := range 1000 {
		sets = append(sets, []string{fmt.Sprint("article ", i), fmt.Sprint("outlet ", i%300), fmt.Sprint("origin ", i%40), fmt.Sprint("wire ", i%7)})
	}
	chains := chainsWith(sets...)
	for b.Loop() {
		apart(chains)
	}
}
