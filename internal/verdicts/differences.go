package verdicts

import (
	"cmp"
	"slices"

	"crosscheck/internal/fact"
)

// Setting is what is known around the statements that are compared. A bare pair has
// none.
type Setting struct {
	Pairs    Pairs                    // which are likely to make one claim; nil when it is not known
	Articles map[string]*fact.Article // by id, for the days they were published
}

// Differences lists how statements of one claim differ, material ones first. It
// serves a bare pair of statements as well. Every value lies inside the statement it
// names; offsets are those of the statement's article.
func Differences(statements []fact.Statement, around Setting) []fact.Difference {
	views := newViews(statements, around)
	utterances := findUtterances(views)
	found := []fact.Difference{}
	found = append(found, numberDifferences(views)...)
	found = append(found, quotationDifferences(utterances)...)
	found = append(found, pairDifferences(views)...)

	place := placesOf(statements)
	for i := range found {
		d := &found[i]
		sortValues(d.Values, place)
		d.Values = onceEach(statements, place, d.Values)
	}
	return withoutRepeats(materialFirst(found))
}

// placesOf are the places of statements in a claim, by id.
func placesOf(statements []fact.Statement) map[string]int {
	place := make(map[string]int, len(statements))
	for i := len(statements) - 1; i >= 0; i-- {
		place[statements[i].ID] = i
	}
	return place
}

// sortValues brings the values of a difference in the order in which the claim has their statements.
func sortValues(values []fact.DifferenceValue, place map[string]int) {
	slices.SortStableFunc(values, func(x, y fact.DifferenceValue) int {
		return cmp.Or(cmp.Compare(place[x.Statement], place[y.Statement]), cmp.Compare(x.Start, y.Start))
	})
}

func materialFirst(found []fact.Difference) []fact.Difference {
	slices.SortStableFunc(found, func(x, y fact.Difference) int {
		switch {
		case x.Material == y.Material:
			return 0
		case x.Material:
			return -1
		}
		return 1
	})
	return found
}

// withoutRepeats leaves out differences that say of the same words what one before them says.
func withoutRepeats(found []fact.Difference) []fact.Difference {
	kept := found[:0]
	for _, d := range found {
		repeats := func(e fact.Difference) bool { return e.Kind == d.Kind && e.Concerns == d.Concerns && ofWordsOf(d, e) }
		if !slices.ContainsFunc(kept, repeats) {
			kept = append(kept, d)
		}
	}
	return kept
}

// ofWordsOf reports whether each of the words that d is of overlaps words of e.
func ofWordsOf(d, e fact.Difference) bool {
	return !slices.ContainsFunc(d.Values, func(v fact.DifferenceValue) bool {
		return !slices.ContainsFunc(e.Values, func(w fact.DifferenceValue) bool { return v.Statement == w.Statement && v.Overlaps(w.Span) })
	})
}

// onceEach leaves out the words of an article that stand in two of its statements and
// are listed for the one whose id comes first.
func onceEach(statements []fact.Statement, place map[string]int, values []fact.DifferenceValue) []fact.DifferenceValue {
	type words struct {
		article string
		fact.Span
		value string
	}
	of := func(v fact.DifferenceValue) words {
		return words{statements[place[v.Statement]].ArticleID, v.Span, v.Value}
	}
	listed := make(map[words]string, len(values)) // for which statement
	for _, v := range values {
		if id, ok := listed[of(v)]; !ok || v.Statement < id {
			listed[of(v)] = v.Statement
		}
	}
	return slices.DeleteFunc(values, func(v fact.DifferenceValue) bool { return listed[of(v)] != v.Statement })
}
