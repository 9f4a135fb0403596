package text

import (
	_ "embed"
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"sync"
)

//go:embed rarity.txt
var rarityTable string

// leastRarity keeps every word worth something, however common it is.
const leastRarity = 0.05

// fewUnits is how many units a story must have before its own counts are
// believed: of three sentences, every word stands in a third.
const fewUnits = 10

// general is the table of document frequencies, read when first asked for.
var general = sync.OnceValue(func() (g struct {
	documents float64
	counts    map[string]int32
},
) {
	g.counts = make(map[string]int32, 10_000)
	for line := range strings.Lines(rarityTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Fields(line)
		n, err := strconv.Atoi(fields[0])
		if err != nil {
			panic("rarity.txt: " + line) // the file is part of the program
		}
		if g.documents == 0 {
			g.documents = float64(n)
			continue
		}
		for _, stem := range fields[1:] {
			g.counts[stem] = int32(n)
		}
	}
	return g
})

// Rarity is how much it tells that a stem stands in a text of general news:
// ln((N+1)/(df+1)), the inverse document frequency of Spärck Jones (1972) in
// natural logarithms, smoothed, and at least 0.05. It is 7.3 for a stem that
// was never met.
func Rarity(stem string) float64 {
	g := general()
	return max(leastRarity, math.Log((g.documents+1)/(float64(g.counts[stem])+1)))
}

// Rarities weighs stems within one story (Count). The zero value knows no story and
// gives general rarity.
type Rarities struct {
	units    int
	expected int // units that count at least
	counts   map[string]int
	bound    map[string]float64 // what a stem tells beside the neighbour it mostly has (see neighbours.go)
}

// Known reports whether the story has enough units for its counts to be used.
func (r *Rarities) Known() bool { return r.units >= fewUnits }

// Count is in how many units a stem stands.
func (r *Rarities) Count(stem string) int { return r.counts[stem] }

// Expect makes the story count as at least so many units: where little of each
// report is at hand, what is at hand is not all they speak of.
func (r *Rarities) Expect(units int) { r.expected = units }

// kept is how the counts of a story are written down.
type kept struct {
	Units    int            `json:"units"`
	Expected int            `json:"expected"`
	Counts   map[string]int `json:"counts"`

	Bound map[string]float64 `json:"bound,omitempty"`
}

// MarshalJSON writes the counts down, so that a story can be weighed tomorrow as
// it is today.
func (r Rarities) MarshalJSON() ([]byte, error) {
	return json.Marshal(kept{r.units, r.expected, r.counts, r.bound})
}

// UnmarshalJSON is the inverse of MarshalJSON.
func (r *Rarities) UnmarshalJSON(data []byte) error {
	var k kept
	if err := json.Unmarshal(data, &k); err != nil {
		return err
	}
	r.units, r.expected, r.counts, r.bound = k.Units, k.Expected, k.Counts, k.Bound
	return nil
}

// Of is the weight of a stem: its general rarity, but no more than twice its
// rarity within the story, 2 ln((n+1)/(df+0.5)), because a name that every
// report gives tells nothing within the story however rare it is elsewhere. Beside
// the neighbour that it mostly has it tells less (neighbours.go). At least 0.05.
func (r *Rarities) Of(stem string) float64 {
	w := Rarity(stem)
	if r.Known() {
		w = min(w, 2*math.Log(float64(max(r.units, r.expected)+1)/(float64(r.counts[stem])+0.5)))
		if b, ok := r.bound[stem]; ok {
			w = max(leastBeside*w, min(w, b))
		}
	}
	return max(leastRarity, w)
}
