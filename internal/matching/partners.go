package matching

import (
	"context"
	"encoding/binary"
	"maps"
	"math"
	"slices"

	"crosscheck/internal/fact"
)

// A comparison is kept as a row for each statement that was compared. That of
// the first statement of a bundle holds the pairs the bundle keeps, each with the
// first statement of the other and three numbers of four bytes. So a change
// rewrites the rows it concerns, and the next start finds everything again
// without comparing anything.

// Unsaved gives the rows that are not as they were kept, and the statements whose
// rows are to go.
func (c *Comparison) Unsaved() (rows map[string]fact.Partners, goneIDs []string) {
	rows = make(map[string]fact.Partners)
	for _, id := range slices.Sorted(maps.Keys(c.unsaved)) {
		place, ok := c.of[id]
		if !ok {
			goneIDs = append(goneIDs, id)
			continue
		}
		row := fact.Partners{Meaning: c.index.present[place]}
		if c.bundles[place].members[0].id == id {
			row.Packed = c.pack(place)
		}
		rows[id] = row
	}
	return rows, goneIDs
}

// Saved says that what Unsaved gave was kept.
func (c *Comparison) Saved() { clear(c.unsaved) }

func (c *Comparison) pack(place int32) []byte {
	var out []byte
	for _, l := range c.links[place] {
		p := &c.pairs[l.pair]
		if p.a != place {
			continue
		}
		id := c.bundles[p.b].members[0].id
		out = binary.AppendUvarint(out, uint64(len(id)))
		out = append(out, id...)
		for _, v := range []float32{p.direct, p.base, p.way} {
			out = binary.LittleEndian.AppendUint32(out, math.Float32bits(v))
		}
	}
	return out
}

// Restore makes a comparison of what was kept of one. statements are those of
// the story that have a row, in the order of the story. Damaged when the rows do
// not go together with each other or with the statements: they have to be compared
// anew then.
func Restore(statements []fact.Statement, basis *Basis, rows map[string]fact.Partners) (*Comparison, error) {
	withMeaning := false
	for _, row := range rows {
		withMeaning = withMeaning || row.Meaning
	}
	c := newComparison(basis, withMeaning)
	members := make(map[copied][]member)
	texts := make(map[copied]string)
	for i := range statements {
		s := &statements[i]
		head := c.kin.head(copiedOf(s))
		if members[head] == nil {
			texts[head] = s.Text
		}
		members[head] = append(members[head], member{s.ID, s.ArticleID})
	}
	for _, head := range slices.SortedFunc(maps.Keys(members), copied.compare) {
		place := c.set(head, members[head], texts[head], nil)
		c.index.present[place] = rows[members[head][0].id].Meaning
	}
	c.sorted = int32(len(c.bundles))
	changed := newChanged(c)
	for place := range c.bundles {
		changed.bundle(int32(place))
		for i, m := range c.bundles[place].members {
			row, ok := rows[m.id]
			if !ok || (i > 0 && len(row.Packed) > 0) || c.unpack(int32(place), row.Packed, changed) != nil {
				return nil, errUnfit
			}
		}
	}
	if len(c.of) != len(rows) {
		return nil, errUnfit
	}
	clear(c.unsaved)
	return c, c.listing.update(context.Background(), c, changed)
}

var errUnfit = fact.Problemf(fact.Damaged, "what was kept of the comparison does not fit the story; it has to be compared anew")

// unpack puts in the pairs of a row.
func (c *Comparison) unpack(place int32, packed []byte, changed *changed) error {
	for len(packed) > 0 {
		length, n := binary.Uvarint(packed)
		const numbers = 3 * 4
		if n <= 0 || length > uint64(len(packed)-n) || uint64(len(packed)-n)-length < numbers {
			return errUnfit
		}
		other, ok := c.of[string(packed[n:n+int(length)])]
		packed = packed[n+int(length):]
		if !ok || other == place {
			return errUnfit
		}
		if _, twice := c.pairOf(place, other); twice {
			return errUnfit
		}
		var v [3]float32
		for i := range v {
			v[i] = math.Float32frombits(binary.LittleEndian.Uint32(packed[4*i:]))
		}
		packed = packed[numbers:]
		if owner, _ := c.later(place, other); owner != place || !(v[0] <= 100) || !(v[1] <= 100) || !(v[2] <= 100) || v[0] == never {
			return errUnfit
		}
		c.link(place, other, scored{other, v[0], v[1]}, changed)
		c.pairs[len(c.pairs)-1].way = v[2]
	}
	return nil
}
