package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares the rate of one levy that reports tell in many words: "a 25 percent duty on steel",
// "at 35 percent, the levy on steel", "raised the tariff on steel to 50 percent".

// levyRate is the rate of a levy.
type levyRate struct {
	*figure
	open bool            // it is threatened, proposed or asked for
	of   map[string]bool // senses of what it is on, where its noun or its "on" tells it
}

var (
	levyNouns = set(`duti tariff levi surcharg`)
	// openLevies, by stem, tell of a levy that may come; otherLevies that another one is told of beside.
	openLevies  = set(`could may might threat threaten propos demand consid want seek sought urg suggest if risk warn`)
	otherLevies = set(`previous current exist earlier former origin initi addit anoth further second rang between averag up doubl tripl retaliatori rest other`)
)

// readLevies reads the rates of levies of a statement, none if it tells several.
func readLevies(v *view) []levyRate {
	var out []levyRate
	open := false
	for _, w := range v.words {
		if otherLevies[w.stem] {
			return nil
		}
		open = open || openLevies[w.stem]
	}
	for i := range v.figures {
		f := &v.figures[i]
		if f.unit != "%" {
			continue
		}
		if noun := v.levyOf(f); noun >= 0 {
			out = append(out, levyRate{f, open, v.leviedOn(f, noun)})
		}
	}
	if len(out) > 1 {
		return nil
	}
	return out
}

// levyOf is the noun of the levy of which a share is the rate; -1 if it is of something else.
func (v *view) levyOf(f *figure) int {
	const reach = 4
	first, last := wordsAt(v, f.Span)
	if last >= 0 && last+1 < len(v.words) && (v.words[last+1].text == "percent" || v.words[last+1].text == "per") {
		last++
	}
	begin := first
	for begin > 0 && nearly[v.words[begin-1].text] {
		begin--
	}
	for i := last + 1; i < len(v.words) && i <= last+reach && !strings.ContainsAny(v.between(i-1), ",;:()"); i++ {
		if levyNouns[v.words[i].stem] {
			return i // "a 25 percent import duty"
		}
		if v.words[i].function {
			break
		}
	}
	switch before := v.textAt(begin - 1); {
	case before == "of" && levyNouns[v.stemAt(begin-2)]:
		return begin - 2
	case before == "of", before == "to", before == "at" && !v.opensClause(begin-1):
		for i := begin - 2; i >= 0 && i >= begin-2-2*reach && !strings.ContainsAny(v.between(i), ",;:()") && !v.words[i].figure; i-- {
			if levyNouns[v.words[i].stem] {
				return i // "the tariff on steel to 50 percent"
			}
			if i < begin-2 && v.deedHolds(i) && before == "of" {
				break
			}
		}
	case before == "at":
		for i := last + 1; i < len(v.words) && i <= last+reach && !v.deedHolds(i); i++ {
			if levyNouns[v.words[i].stem] {
				return i // "At 35 percent, the levy"
			}
		}
	}
	return -1
}

// nearly words stand between a rate and the preposition before it.
var nearly = set(`about around nearly almost roughly some over only just`)

// opensClause reports whether a word is the first of its clause.
func (v *view) opensClause(word int) bool {
	return word == 0 || strings.ContainsAny(v.between(word-1), ",;:—")
}

// leviedOn are the senses of what a levy is on, right behind its noun.
func (v *view) leviedOn(f *figure, noun int) map[string]bool {
	const reach = 6
	of := make(map[string]bool)
	if v.textAt(noun+1) != "on" {
		return of
	}
	for i := noun + 2; i < len(v.words) && i <= noun+reach && !v.deedHolds(i) && !strings.ContainsAny(v.between(i-1), ";:()"); i++ {
		if w := v.words[i]; !w.function && !w.figure && !v.inName(i) {
			of[w.sense] = true
		}
	}
	return of
}

// compareLevies finds that one levy is told to have two rates.
func compareLevies(p *pair) []finding {
	if len(p.a.levies) == 0 || len(p.b.levies) == 0 || p.a.ofAnotherDay(p.b) || p.a.datedApart(p.b) {
		return nil
	}
	x, y := &p.a.levies[0], &p.b.levies[0]
	if x.open != y.open || meets(*x.figure, *y.figure) || quotedAlike(*x.figure, *y.figure) || p.a.ratesAlso(y) || p.b.ratesAlso(x) || !p.leviesOne(x, y) {
		return nil
	}
	one, other := normal(x.Figure), normal(y.Figure)
	return []finding{{
		kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "rate of a levy", sure: true,
		x: p.a.value(x.Phrase, one), y: p.b.value(y.Phrase, other),
		reason: message.Text("Not one rate of the levy: {{.One}} against {{.Other}}.", "One", one, "Other", other),
	}}
}

// leviesApart reports whether two shares are rates of levies that are on two things, or of which one is not
// there yet.
func leviesApart(f, g *figure) bool {
	if len(f.view.levies) == 0 || len(g.view.levies) == 0 {
		return false
	}
	x, y := &f.view.levies[0], &g.view.levies[0]
	return x.Span == f.Span && y.Span == g.Span && (x.open != y.open || !newPair(f.view, g.view).leviesOne(x, y))
}

// leviesOne reports whether two levies may be one: neither what they are on nor the countries that are named
// are told apart, and the statements have several words in common besides.
func (p *pair) leviesOne(x, y *levyRate) bool {
	const least = 2
	goods, apart := 0, false
	for sense := range p.a.content {
		if p.b.content[sense] && !levyNouns[sense] && !p.a.named[sense] {
			goods++
		}
	}
	if len(x.of) > 0 && len(y.of) > 0 {
		apart = !anyIn(x.of, y.of)
	}
	return !apart && goods >= least && p.placesAkin()
}

// placesAkin reports whether two statements that both name countries or peoples name one of a kind:
// "Norvia", "Norvian".
func (p *pair) placesAkin() bool {
	const stem = 4
	akin, any := false, false
	for _, n := range p.a.Names {
		for _, m := range p.b.Names {
			if n.Kind == fact.NamesPerson || m.Kind == fact.NamesPerson || inSource(p.a.Statement, n.Span) || inSource(p.b.Statement, m.Span) || !p.a.Contains(n.Span) || !p.b.Contains(m.Span) {
				continue
			}
			any = true
			x, y := strings.ToLower(n.Canonical), strings.ToLower(m.Canonical)
			akin = akin || sharesWord(n.Canonical, m.Canonical) || len(x) > stem && strings.HasPrefix(y, x[:len(x)-1]) || len(y) > stem && strings.HasPrefix(x, y[:len(y)-1])
		}
	}
	return akin || !any
}

// ratesAlso reports whether the article of a statement gives a levy the rate of another one too.
func (v *view) ratesAlso(l *levyRate) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.figures, func(f figure) bool { return f.unit == "%" && meets(f, *l.figure) })
	})
}
