package verdicts

import "slices"

// replacement is words of either statement that stand in one gap and in the other statement
// nowhere, those of who says it among them.
type replacement struct{ a, b []int }

// replacements are where one statement has other words than the other, on both sides.
func (p *pair) replacements() []replacement {
	elsewhere := func(v, o *view, s stretch) (only []int) {
		for i := s.from; i < s.to; i++ {
			if w := &v.words[i]; !w.function && !slices.ContainsFunc(o.words, func(x viewWord) bool { return oneWord(w, &x) || american(w.text) == american(x.text) }) {
				only = append(only, i)
			}
		}
		return only
	}
	var out []replacement
	for _, s := range p.aligned().between(p.a, p.b) {
		if r := (replacement{elsewhere(p.a, p.b, s.a), elsewhere(p.b, p.a, s.b)}); len(r.a) > 0 && len(r.b) > 0 {
			out = append(out, r)
		}
	}
	return out
}
