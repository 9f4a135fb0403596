package verdicts

import (
	"slices"

	"crosscheck/internal/lexicon"
)

// This file tells quotations that were translated: two outlets that translate one sentence choose two words.

var (
	languages = set(`english french german spanish portuguese italian russian ukrainian arabic hebrew persian farsi turkish kurdish greek polish
		chinese mandarin cantonese japanese korean hindi urdu bengali dutch flemish swedish norwegian danish finnish czech slovak hungarian
		romanian bulgarian serbian croatian albanian georgian armenian swahili amharic somali thai vietnamese indonesian`)
	translators = set(`interpreter interpreters translator translators translated translation`)
)

// translated reports whether a statement tells that what it quotes was said in a language, or translated: "he said in
// French". What is printed in a language is another thing than "in French towns".
func (v *view) translated() bool {
	for i, w := range v.words {
		if w.quote >= 0 {
			continue
		}
		if translators[w.text] {
			return true
		}
		if w.text == "in" && languages[v.textAt(i+1)] && (i+2 == len(v.words) || v.words[i+2].function || v.between(i+1) != " ") {
			return true
		}
	}
	return false
}

// anyTranslated reports whether one of those who quote tells so.
func anyTranslated(groups ...[]*quoted) bool {
	return slices.ContainsFunc(groups, func(qs []*quoted) bool {
		return slices.ContainsFunc(qs, func(q *quoted) bool { return q.view.translated() })
	})
}

// anotherWord reports whether a change is no more than one word of content for another, as two translators choose
// them. The opposite is more, and so is a name, or a noun for another thing.
func (c *change) anotherWord() bool {
	x, y := weightyIn(c.x), weightyIn(c.y)
	if len(x) != 1 || len(y) != 1 || c.bends() {
		return false
	}
	one, other := x[0].norm, y[0].norm
	like := lexicon.Kin(one, other)
	for _, part := range []lexicon.Part{lexicon.Verb, lexicon.Adjective} {
		like = like || lexicon.Lemma(one, part) != "" && lexicon.Lemma(other, part) != ""
	}
	return like && !x[0].capital && !y[0].capital && !lexicon.Opposite(one, other, lexicon.AnyPart)
}

// inOtherWords reports whether all that changes the words is one word for another.
func (w *wordings) inOtherWords() bool {
	return !slices.ContainsFunc(w.changes, func(c change) bool { return c.material() && !c.anotherWord() })
}
