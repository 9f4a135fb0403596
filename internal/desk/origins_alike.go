package desk

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// Unnamed sources of different articles stay different origins: nobody knows who
// they are. But two that are described alike and quoted with the same words may be
// one person, who then is counted twice among the possible ones. That is said,
// and decided by nobody but the editor.

// Alike is an unnamed origin that may be the same person as another one.
type Alike struct {
	OriginID string
	Words    string // the longest words that both are quoted with
}

// sameQuotation is from how many words in a row two quotations are taken to be of
// one utterance; fewer are often said by several people.
const sameQuotation = 5

// MayBeSame lists the unnamed origins of other articles that may be the same person
// as an unnamed origin, by name.
func MayBeSame(dossier *fact.Dossier, originID string) []Alike {
	o, err := originOf(dossier, originID)
	if err != nil || o.Kind != fact.Unnamed {
		return nil
	}
	alike := map[string]bool{originID: true}
	for _, other := range dossier.Origins {
		if other.Kind == fact.Unnamed && !slices.Contains(o.Apart, other.ID) && describedAlike(o.Name, other.Name) {
			alike[other.ID] = true
		}
	}
	said := quotationsOf(dossier, alike)
	if len(said[originID]) == 0 {
		return nil
	}
	var out []Alike
	for _, other := range dossier.Origins {
		if other.ID == originID || !alike[other.ID] {
			continue
		}
		if words := commonQuote(said[originID], said[other.ID]); words != "" {
			out = append(out, Alike{other.ID, words})
		}
	}
	return out
}

// quoted are the words of a quotation and the article it stands in.
type quoted struct {
	article string
	text    string
	words   []text.Word
}

// quotationsOf are the quotations that rest on some origins, by origin.
func quotationsOf(dossier *fact.Dossier, origins map[string]bool) map[string][]quoted {
	out := map[string][]quoted{}
	for _, r := range dossier.Readings {
		for i := range r.Statements {
			s := &r.Statements[i]
			if s.Superseded || len(s.Quotations) == 0 {
				continue
			}
			for _, id := range s.OriginIDs {
				if !origins[id] {
					continue
				}
				for _, q := range s.Quotations {
					if words := text.Words(q.Text); len(words) >= sameQuotation {
						out[id] = append(out[id], quoted{s.ArticleID, q.Text, words})
					}
				}
			}
		}
	}
	return out
}

// commonQuote is the longest run of words that quotations of different articles
// have in common, as the first has it; "" when none is long enough.
func commonQuote(mine, theirs []quoted) string {
	best, most := "", sameQuotation-1
	for _, a := range mine {
		for _, b := range theirs {
			if a.article == b.article {
				continue
			}
			if from, n := text.CommonRun(a.words, b.words); n > most {
				runes := []rune(a.text)
				best, most = string(runes[a.words[from].Start:a.words[from+n-1].End]), n
			}
		}
	}
	return best
}

// countWords say of an unnamed source only how many there are.
var countWords = strings.Fields("a an the one two three four five six seven eight nine ten several some few many another other multiple both of")

// describedAlike reports whether all words of the shorter description, but those
// that count, are among those of the longer: "two U.S. officials" and "a senior
// U.S. official".
func describedAlike(one, other string) bool {
	a, b := describing(one), describing(other)
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return false
	}
	return !slices.ContainsFunc(a, func(stem string) bool { return !slices.Contains(b, stem) })
}

func describing(name string) (stems []string) {
	for _, w := range text.Words(name) {
		if !slices.Contains(countWords, strings.ToLower(w.Text)) {
			stems = append(stems, w.Stem)
		}
	}
	return stems
}
