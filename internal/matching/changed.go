package matching

import "slices"

// changed collects what an update touches.
type changed struct {
	c        *Comparison
	bundles  map[int32]bool    // whose members are not what they were
	came     []int32           // pairs
	went     []int32           // pairs, whose places are free once all is done
	ends     map[[2]int32]bool // the bundles of pairs that went
	moved    map[int32]bool    // pairs whose way is another one now
	doubtful map[int32]bool    // pairs whose way may have led through what went
}

func newChanged(c *Comparison) *changed {
	return &changed{
		c: c, bundles: make(map[int32]bool), ends: make(map[[2]int32]bool),
		moved: make(map[int32]bool), doubtful: make(map[int32]bool),
	}
}

func (d *changed) bundle(place int32) { d.bundles[place] = true }

func (d *changed) linked(n int32) { d.came = append(d.came, n) }

// unlinked notes a pair that is about to go.
func (d *changed) unlinked(n int32) {
	p := &d.c.pairs[n]
	d.went = append(d.went, n)
	d.ends[[2]int32{p.a, p.b}] = true
	if d.c.looksAgain() {
		d.c.triangles(p.a, p.b, func(_, withA, withB int32) {
			d.doubtful[withA], d.doubtful[withB] = true, true
		})
	}
}

// all reports whether all pairs there are came in this update, as when a story is compared as a
// whole. Then nobody need be asked for more.
func (d *changed) all() bool { return len(d.came) == d.c.livePairs() }

// prune leaves out pairs that went in the same update.
func (d *changed) prune() {
	if len(d.went) == 0 {
		return
	}
	live := func(n int32) bool { return d.c.pairs[n].a != gone }
	d.came = slices.DeleteFunc(d.came, func(n int32) bool { return !live(n) })
	for _, n := range d.came {
		delete(d.doubtful, n)
	}
	for n := range d.doubtful {
		if !live(n) {
			delete(d.doubtful, n)
		}
	}
}

// finish frees the places of the pairs that went.
func (d *changed) finish() {
	d.c.free = append(d.c.free, d.went...)
}

// unsaved notes the statements of whose pairs other things are known now. A pair
// is kept with the first statement of its first bundle, and names the first one of
// the other.
func (d *changed) unsaved() {
	noted := make([]bool, len(d.c.bundles))
	first := func(place int32) {
		if members := d.c.bundles[place].members; len(members) > 0 && !noted[place] {
			noted[place] = true
			d.c.unsaved[members[0].id] = true
		}
	}
	for _, n := range d.came {
		first(d.c.pairs[n].a)
	}
	for n := range d.moved {
		first(d.c.pairs[n].a)
	}
	for ends := range d.ends {
		first(ends[0])
	}
	if d.all() {
		return
	}
	for place := range d.bundles {
		for _, l := range d.c.links[place] {
			if !noted[place] || !noted[l.to] {
				first(d.c.pairs[l.pair].a)
			}
		}
	}
}
