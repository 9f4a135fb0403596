package verdicts

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"crosscheck/internal/fact"
)

// This file tells offices of two domains apart, of which one person has one at a time: a defence
// minister is no navy chief, and a chief health officer no health minister. Other words for one
// office, "spymaster" and "intelligence chief", are of one domain, and what a title says too little
// of, "chief of staff", is of none.

//go:embed domains.txt
var domainsList string

// domainLine are offices of a domain: last words, and words of which the title has one besides,
// nil where it needs none.
type domainLine struct {
	domain      string
	heads, also map[string]bool
}

var domainLines = sync.OnceValue(func() []domainLine {
	var lines []domainLine
	for line := range strings.Lines(domainsList) {
		parts := strings.Split(line, "|")
		if strings.HasPrefix(line, "#") || len(parts) < 2 {
			continue
		}
		l := domainLine{domain: strings.TrimSpace(parts[0]), heads: set(parts[1])}
		if len(parts) > 2 {
			l.also = set(parts[2])
		}
		lines = append(lines, l)
	}
	return lines
})

// withDomains are, for each domain, those whose offices its own may have besides.
var withDomains = map[string]map[string]bool{
	"party":      set(`government cabinet town province union parliament spokesman`),
	"parliament": set(`government cabinet town province party union spokesman firm clergy`),
	"spokesman":  set(`cabinet party parliament union police`),
	"counsel":    set(`party parliament town spokesman`),
	"department": set(`party parliament union spokesman adviser`),
}

// mayBeOne are, for each domain, those that the same office may be told to be of.
var mayBeOne = map[string]map[string]bool{
	"command":      set(`forces police intelligence fire prison`),
	"central bank": {"firm": true},
	"institution":  {"firm": true, "health office": true, "school": true},
	"department":   set(`command police intelligence forces fire`),
}

// domainsOf are the domains of the offices that a post tells, and those it is joined to by "and":
// "defence minister and army chief". What somebody is to become is none.
func (v *view) domainsOf(o *post) []string {
	if o.past() || slices.Contains(o.marks, "elect") || slices.Contains(o.marks, "designate") {
		return nil
	}
	var found []string
	add := func(o office, words string) {
		if d := domainOf(o.head, titleWords(words)); d != "" && !slices.Contains(found, d) {
			found = append(found, d)
		}
	}
	add(o.office, o.Text)
	first, last := wordsAt(v, o.Span)
	joined := func(from, to int) {
		if from >= 0 && from < to && !determiners[v.words[from].text] {
			p := v.phrase(fact.Span{Start: v.words[from].Start, End: v.words[to-1].End})
			add(officeOf(p), p.Text)
		}
	}
	if v.textAt(last+1) == "and" {
		joined(last+2, v.phraseEnd(last+2))
	}
	if first > 1 && v.words[first-1].text == "and" {
		joined(v.phraseBefore(first-1), first-1)
	}
	return found
}

// domainOf is the domain of an office, by its last word and all its words; "" if it is not known.
func domainOf(head string, words []string) string {
	for _, l := range domainLines() {
		if !l.heads[head] {
			continue
		}
		has := l.also == nil
		for i, w := range words {
			has = has || l.also[w] || i > 0 && l.also[words[i-1]+"-"+w]
		}
		if has && l.domain == "none" {
			return ""
		}
		if has {
			return l.domain
		}
	}
	return ""
}

// domainsApart reports whether two posts are of domains that are not one, and whether nobody has
// both at a time.
func domainsApart(x, y *post) (differ, exclude bool) {
	exclude = true
	for _, d := range x.domains {
		for _, e := range y.domains {
			switch {
			case d == e, mayBeOne[d][e], mayBeOne[e][d],
				d == "government" && e == "cabinet" && x.marked() != "", e == "government" && d == "cabinet" && y.marked() != "":
				return false, false // a deputy prime minister has a ministry besides
			case withDomains[d][e], withDomains[e][d]:
				exclude = false
			}
			differ = true
		}
	}
	return differ, differ && exclude
}

// compareDomains finds that one person is told to have offices of two domains. It is minor where
// he may have both, and nothing where an article gives him both, or tells that he took one or left it.
func (p *pair) compareDomains(n, m *called, x, y *post) (material, ok bool) {
	differ, exclude := domainsApart(x, y)
	if !differ || x.ownedApart(y) || p.a.holdsIn(m, y.domains) || p.b.holdsIn(n, x.domains) ||
		p.a.changesPost(n) || p.b.changesPost(m) {
		return false, false
	}
	return exclude, true
}

// ownedApart reports whether two posts are told to be of two names: of two towns, or two countries.
func (o *post) ownedApart(q *post) bool {
	for one := range o.owner {
		for other := range q.owner {
			if oneNation(one, other) {
				return false
			}
		}
	}
	return len(o.owner) > 0 && len(q.owner) > 0
}

// holdsIn reports whether the article of a statement gives a person an office of a domain.
func (v *view) holdsIn(n *called, domains []string) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.called, func(m called) bool {
			return wordsAreOne(n.words, m.words) && slices.ContainsFunc(m.posts, func(p post) bool {
				return slices.ContainsFunc(p.domains, func(d string) bool { return slices.Contains(domains, d) })
			})
		})
	})
}

// changesPost reports whether the article of a statement tells of somebody who takes an office or
// leaves it.
func (v *view) changesPost(c *called) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		if !slices.ContainsFunc(s.words, func(w viewWord) bool { return strings.TrimSuffix(w.text, "'s") == c.last }) {
			return false
		}
		for i, w := range s.words {
			leads := w.stem == "run" && s.textAt(i+1) != "for" && s.textAt(i+1) != "against" // "will run the company"
			if leaving[w.stem] || takingPost[w.stem] && !leads {
				return true
			}
		}
		return false
	})
}

// takingPost are words, by stem, for the beginning of somebody's time in an office.
var takingPost = stems(`appoint appointment name nominate nomination promote promotion become elect choose pick tap swear succeed candidate run campaign`)
