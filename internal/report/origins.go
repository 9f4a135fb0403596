package report

import (
	"cmp"
	"slices"

	"crosscheck/internal/fact"
)

func (b *builder) origin(from *fact.Origin) *origin {
	o := &origin{
		ID: from.ID, Name: plain(from.Name), Kind: from.Kind, RestsOn: list(from.RestsOn), Corrected: b.corrected(from.Said),
		Articles: []string{}, Claims: []int{}, direct: map[string]bool{},
	}
	b.origins[from.ID] = o
	return o
}

// corrected reports whether one of some decisions changed what was read.
func (b *builder) corrected(decisions []string) bool {
	return slices.ContainsFunc(b.dossier.OriginDecisions, func(d fact.OriginDecision) bool {
		return d.Act != fact.ConfirmOrigin && slices.Contains(decisions, d.ID)
	})
}

// said tells what people said of origins; the origins follow it already.
func (b *builder) said() []said {
	out := []said{}
	for _, d := range b.dossier.OriginDecisions {
		letter := ""
		if a := b.articles[d.ArticleID]; a != nil {
			letter = a.Letter
		}
		out = append(out, said{Act: d.Act, Sentence: plain(d.Sentence(letter)), By: d.By, At: d.At.UTC()})
	}
	return out
}

// link joins origins to those they rest on and finds chains that come back to
// themselves.
func (b *builder) link(origins []*origin) {
	for _, o := range origins {
		for _, id := range o.RestsOn {
			if next := b.origins[id]; next != nil {
				o.Next = append(o.Next, next)
			}
		}
	}
	for _, o := range origins {
		reached := map[*origin]bool{}
		for _, next := range o.Next {
			reach(next, reached)
		}
		o.Circular = reached[o]
	}
}

// reach collects an origin and all that it rests on.
func reach(o *origin, reached map[*origin]bool) {
	waiting := []*origin{o}
	for len(waiting) > 0 {
		o, waiting = waiting[len(waiting)-1], waiting[:len(waiting)-1]
		if !reached[o] {
			reached[o] = true
			waiting = append(waiting, o.Next...)
		}
	}
}

// relyOn writes to each origin the articles and claims that rest on it, and
// puts those that carry most first.
func (b *builder) relyOn(doc *document) {
	for _, a := range doc.Articles {
		reached := map[*origin]bool{}
		for _, id := range a.Origins {
			if o := b.origins[id]; o != nil {
				a.Nearest = append(a.Nearest, o)
				o.direct[a.Letter] = true
				reach(o, reached)
			}
		}
		for _, o := range doc.Origins {
			if reached[o] {
				o.Articles = append(o.Articles, a.Letter)
			}
		}
	}
	for _, c := range b.dossier.Claims {
		for _, id := range c.Statements {
			p, ok := b.statements[id]
			if !ok {
				continue
			}
			for _, id := range p.statement.OriginIDs {
				o := b.origins[id]
				if o == nil {
					continue
				}
				if n := len(o.Claims); n == 0 || o.Claims[n-1] != c.Number {
					o.Claims = append(o.Claims, c.Number)
				}
				if !slices.Contains(o.Articles, p.article.Letter) {
					o.Articles = append(o.Articles, p.article.Letter)
				}
			}
		}
	}
	for _, o := range doc.Origins {
		slices.SortFunc(o.Articles, byLetter)
	}
	slices.SortStableFunc(doc.Origins, func(a, b *origin) int {
		return cmp.Or(len(b.Articles)-len(a.Articles), len(b.Claims)-len(a.Claims))
	})
}

// byLetter puts the letters of articles in order: Z before AA.
func byLetter(a, b string) int { return cmp.Or(len(a)-len(b), cmp.Compare(a, b)) }
