package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// ageCounted is what reading says that an age counts.
const ageCounted = "age"

// ageOf reads whose age a figure is: that of the name right before it ("Roth, 56,"), of
// the noun behind it ("a 56-year-old woman"), or of who did what the sentence tells
// ("Roth died at the age of 56").
func (v *view) ageOf(f fact.Figure) thing {
	first, last := wordsAt(v, f.Span)
	if first < 0 {
		return thing{}
	}
	before := first - 1
	if before > 0 && v.words[before].text == "aged" {
		before--
	}
	for i := range v.Names {
		if _, end := wordsAt(v, v.Names[i].Span); end >= 0 && end == before {
			return ageOfName(&v.Names[i])
		}
	}
	if before > 0 && beForms[v.words[before].text] {
		for i := range v.Names {
			if _, end := wordsAt(v, v.Names[i].Span); end >= 0 && end == before-1 && v.Names[i].Kind == fact.NamesPerson {
				return ageOfName(&v.Names[i]) // "Anna Roth is 41 years old"
			}
		}
	}
	if n := v.apposedTo(before); n != nil {
		return ageOfName(n) // "Anna Roth, a pilot aged 41"
	}
	named := slices.ContainsFunc(v.Names, func(n fact.Name) bool { return n.Kind == fact.NamesPerson && n.End <= f.Start })
	if before >= 0 && !named && !v.words[before].function && !v.deedHolds(before) && (before < first-1 || strings.TrimSpace(v.between(before)) == ",") {
		return ageOfWord(&v.words[before]) // "a man aged 56", "the driver, 56,"
	}
	if strings.Contains(v.words[last].text, "old") || last+1 < len(v.words) && strings.HasPrefix(v.words[last+1].text, "year") {
		return v.ageOfNoun(last)
	}
	var who *fact.Name
	for i := range v.Deeds { // the last one before it that somebody does
		if d := &v.Deeds[i]; d.Start < f.Start && d.Agent != nil {
			if n := v.nameIn(*d.Agent); n != nil && n.Kind != fact.NamesPlace && n.Kind != fact.NamesOrganisation {
				who = n
			}
		}
	}
	for i := range v.Names { // or the one person named before it
		if n := &v.Names[i]; who == nil && n.Kind == fact.NamesPerson && n.End <= f.Start {
			who = n
		}
	}
	if who == nil {
		return v.ageOfDoer(f)
	}
	return ageOfName(who)
}

// apposedTo is the name, of two words or more, that a noun phrase ending with a word stands behind,
// with a comma between; nil if there is none.
func (v *view) apposedTo(end int) *fact.Name {
	if end < 0 || v.words[end].function {
		return nil
	}
	from := v.phraseBefore(end + 1)
	if from < 1 || v.textAt(from) != "a" && v.textAt(from) != "an" && v.textAt(from) != "the" || strings.TrimSpace(v.between(from-1)) != "," {
		return nil
	}
	for i := range v.Names {
		n := &v.Names[i]
		if first, last := wordsAt(v, n.Span); last == from-1 && last > first && first >= 0 && (n.Kind == fact.NamesPerson || n.Kind == "") {
			return n
		}
	}
	return nil
}

// ageToCome reports whether an age is the one of the next birthday: who "would have turned
// 35" was 34.
func (v *view) ageToCome(f fact.Figure) bool {
	first, _ := wordsAt(v, f.Span)
	return first > 0 && (v.words[first-1].stem == "turn" || first > 1 && v.words[first-1].text == "been" && v.words[first-2].text == "have")
}

// ageOfDoer is the age of somebody without a name who did, or to whom happened, what the
// last verb before a figure tells: "the king died at 83".
func (v *view) ageOfDoer(f fact.Figure) thing {
	for i := len(v.Deeds) - 1; i >= 0; i-- {
		d := &v.Deeds[i]
		who := d.Agent
		if who == nil {
			who = d.Patient
		}
		if d.Start > f.Start || who == nil || who.Overlaps(f.Span) {
			continue
		}
		if _, last := wordsAt(v, who.Span); last >= 0 && !v.words[last].function && !v.words[last].figure {
			return ageOfWord(&v.words[last])
		}
	}
	return thing{key: ageOfSomebody, label: "age", age: true}
}

// ageOfSomebody is what an age counts of which the words do not tell whose it is.
const ageOfSomebody = "age of somebody"

// ageOfWord is the age of those a noun is for.
func ageOfWord(w *viewWord) thing {
	return thing{key: "age of a " + w.sense, label: "age of a " + w.text, age: true}
}

// ageOfNoun reads whose age stands before a noun.
func (v *view) ageOfNoun(last int) thing {
	const reach = 3
	for i := last + 1; i < len(v.words) && i <= last+reach; i++ {
		w := v.words[i]
		if w.function || w.figure || w.text == "year" || w.text == "years" || w.text == "old" {
			continue
		}
		for k := range v.Names {
			if v.Names[k].Overlaps(w.Span) {
				return ageOfName(&v.Names[k])
			}
		}
		if v.deedHolds(i) {
			break // "the 34-year-old killed two"
		}
		return ageOfWord(&w)
	}
	return thing{key: ageOfSomebody, label: "age", age: true}
}

// ageOfName is the age of a person, known by the last name.
func ageOfName(n *fact.Name) thing {
	words := nameWords(n.Canonical)
	for len(words) > 1 && generations[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	if len(words) == 0 {
		return thing{}
	}
	last := words[len(words)-1]
	return thing{key: "age of " + sense(plain(text.Stem(last))), label: "age of " + last, age: true, who: strings.Join(words, " ")}
}

// generations tell people of one name apart and are no last names.
var generations = set(`jr sr ii iii iv`)

// compareAges compares the one age that either of two statements tells where they call
// somebody by two words: "a man aged 43" and "the 34-year-old suspect". Two names are two
// people, and one word for both is compared with the figures.
func compareAges(p *pair) []finding {
	f, g := p.a.onlyAge(), p.b.onlyAge()
	if f == nil || g == nil || f.thing.key == g.thing.key && f.thing.key != ageOfSomebody || f.thing.who != "" && g.thing.who != "" || meets(*f, *g) || quotedAlike(*f, *g) || p.namesApart() {
		return nil
	}
	except := []string{"year", "old", "age", strings.TrimPrefix(f.thing.key, "age of a "), strings.TrimPrefix(g.thing.key, "age of a ")}
	shared, na, nb := overlap(p.a, p.b, except)
	if shared < 2 || float64(shared) < aboutOneEvent*float64(na+nb-shared) {
		return nil
	}
	return []finding{{
		kind: fact.DiffNumber, concerns: fact.ConcernsPerson, material: true, subject: "age",
		x: p.a.value(f.Phrase, normal(f.Figure)), y: p.b.value(g.Phrase, normal(g.Figure)),
		reason: message.Text("The ages cannot both be true: {{.One}} against {{.Other}}.", "One", normal(f.Figure), "Other", normal(g.Figure)),
	}}
}

// onlyAge is the one age that a statement tells, nil if there is none or more.
func (v *view) onlyAge() *figure {
	var found *figure
	for i := range v.figures {
		if !v.figures[i].thing.age {
			continue
		}
		if found != nil {
			return nil
		}
		found = &v.figures[i]
	}
	return found
}

// agesApart reports whether two statements tell ages, and none that both may tell.
func (v *view) agesApart(o *view) bool {
	apart := false
	for _, f := range v.figures {
		for _, g := range o.figures {
			if f.thing.age && g.thing.age {
				if meets(f, g) {
					return false
				}
				apart = true
			}
		}
	}
	return apart
}
