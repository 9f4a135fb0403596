package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
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
	for i := range v.Names {
		if _, end := wordsAt(v, v.Names[i].Span); end >= 0 && end == first-1 {
			return ageOfName(&v.Names[i])
		}
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
		return thing{}
	}
	return ageOfName(who)
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
		return thing{key: "age of a " + w.sense, label: "age of a " + w.text, age: true}
	}
	return thing{}
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
