package text

import "slices"

// Count counts in how many units (sentences or statements) of a story each stem stands,
// and which stems stand next to each other (see neighbours.go). The zero value is
// ready to use.
type Count struct {
	numbers map[string]int32
	stems   []string
	in      []int32            // by stem: how many units it stands in
	last    []int32            // by stem: the last unit it was met in
	meet    map[[2]int32]int32 // in how many units the second follows the first
	met     [][2]int32         // in the unit that is counted
	units   int32
}

// Gap stands in a unit for a word that tells nothing of what the unit is about.
const Gap int32 = -1

// Number is the number of a stem, counting from 0 in the order in which they are met.
func (c *Count) Number(stem string) int32 {
	n, ok := c.numbers[stem]
	if !ok {
		if c.numbers == nil {
			c.numbers, c.meet = make(map[string]int32), make(map[[2]int32]int32)
		}
		n = int32(len(c.stems))
		c.numbers[stem] = n
		c.stems, c.in, c.last = append(c.stems, stem), append(c.in, 0), append(c.last, 0)
	}
	return n
}

// Stem is the stem of a number.
func (c *Count) Stem(n int32) string { return c.stems[n] }

// Add counts one unit, given by the numbers of its stems in order, with gaps. A stem
// that stands in it twice counts once, and so do two neighbours.
func (c *Count) Add(unit []int32) {
	c.units++
	c.met = c.met[:0]
	for i, n := range unit {
		if n == Gap {
			continue
		}
		if c.last[n] != c.units {
			c.last[n] = c.units
			c.in[n]++
		}
		if i == 0 || unit[i-1] == Gap || unit[i-1] == n {
			continue
		}
		if pair := [2]int32{unit[i-1], n}; !slices.Contains(c.met, pair) {
			c.met = append(c.met, pair)
			c.meet[pair]++
		}
	}
}

// Rarities weighs the stems by what was counted.
func (c *Count) Rarities() Rarities {
	r := Rarities{units: int(c.units), counts: make(map[string]int, len(c.stems))}
	for n, stem := range c.stems {
		if c.in[n] > 0 {
			r.counts[stem] = int(c.in[n])
		}
	}
	r.bound = c.bound()
	return r
}
