package verdicts

import "slices"

// replacement is words of either statement that stand in one gap and in the other statement
// nowhere, those of who says it among them.
type replacement struct{ a, b []int }

// replacements are where one statement has other words than the other, on both sides.
func (p *pair) replacements() []replacement {
	al := p.aligned()
	elsewhere := func(v, o *view, s stretch) (only []int) {
		for i := s.from; i < s.to; i++ {
			if w := &v.words[i]; !w.function && !slices.ContainsFunc(o.words, func(x viewWord) bool { return oneWord(w, &x) || american(w.text) == american(x.text) }) {
				only = append(only, i)
			}
		}
		return only
	}
	var out []replacement
	last := stretch{}
	for _, k := range append(slices.Clone(al.kept), [2]int{len(p.a.words), len(p.b.words)}) {
		r := replacement{elsewhere(p.a, p.b, stretch{last.from, k[0]}), elsewhere(p.b, p.a, stretch{last.to, k[1]})}
		if len(r.a) > 0 && len(r.b) > 0 {
			out = append(out, r)
		}
		last = stretch{k[0] + 1, k[1] + 1}
	}
	return out
}
