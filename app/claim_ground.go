package app

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// groundStatements is how many statements are quoted of those that a verdict stood on.
const groundStatements = 8

// groundPieces say what the verdict that holds on a claim stood on when it was given:
// who can prove it later has to know what there was then.
func (w *window) groundPieces(claimID string) []piece {
	v := w.view
	verdict := v.Verdict(claimID)
	if verdict == nil || verdict.Kind == fact.Undecided {
		return nil
	}
	g := verdict.Ground
	pieces := []piece{textPiece(widgets.NewBoldText(widgets.TextSmall, lang.L("What the verdict stood on"), widgets.ColorInk2), 16)}
	line := func(name, words string) {
		pieces = append(pieces, textPiece(widgets.NewWords(widgets.TextSmall,
			widgets.Run{Text: name + ": ", Color: widgets.ColorInk2}, widgets.Run{Text: words}).Wrapped(0), 4))
	}
	if g.Suggestion != "" {
		line(lang.L("Suggested"), verdictStyle(g.Suggestion).Word())
	}
	for i, id := range v.inReadingOrder(g.Statements) {
		if i == groundStatements {
			pieces = append(pieces, quietPiece(counted("{{.Count}} more statements", len(g.Statements)-i), 4))
			break
		}
		if s := v.statements[id]; s != nil {
			line(v.letter(s.ArticleID), desk.Quoted(shortName(s.Text)))
		} else {
			pieces = append(pieces, quietPiece(lang.L("A statement that is not there any more"), 4))
		}
	}
	line(lang.L("Origins"), listed(g.Origins, func(id string) string {
		if o := v.origin(id); o != nil {
			return o.Name
		}
		return ""
	}))
	line(lang.L("Evidence"), listed(g.Evidence, func(id string) string {
		for _, e := range v.Evidence {
			if e.ID == id {
				return strings.TrimSpace(lang.L(e.Kind) + " " + shortValue(e.Note))
			}
		}
		return ""
	}))
	var differences []string
	for _, d := range g.Differences {
		words := lang.L(differenceTitles[d.Kind])
		if d.Material && d.Concerns == fact.ConcernsClaim {
			words += " (" + lang.L("material") + ")"
		}
		differences = append(differences, words)
	}
	line(lang.L("Differences"), listed(differences, func(s string) string { return s }))
	line(lang.L("Rules"), g.Rules)
	return pieces
}

// inReadingOrder sorts statements by the columns of their articles and by their places;
// those that are gone come last.
func (v *view) inReadingOrder(ids []string) []string {
	place := func(id string) (column, start int) {
		if s := v.statements[id]; s != nil {
			return v.columnAt[v.articleAt[s.ArticleID]], s.Start
		}
		return len(v.columns), 0
	}
	sorted := slices.Clone(ids)
	sortByPlace(sorted, place)
	return sorted
}

// sortByPlace sorts what stands in articles by their columns and by where it begins there.
func sortByPlace[T any](list []T, place func(T) (column, start int)) {
	slices.SortStableFunc(list, func(x, y T) int {
		xc, xs := place(x)
		yc, ys := place(y)
		return cmp.Or(cmp.Compare(xc, yc), cmp.Compare(xs, ys))
	})
}

// listed names the things of a list, each way once; that there are none, or none that
// is still there, is said.
func listed(ids []string, name func(id string) string) string {
	var names []string
	for _, id := range ids {
		if n := name(id); n != "" && !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	switch {
	case len(ids) == 0:
		return lang.L("none")
	case len(names) == 0:
		return lang.L("not there any more")
	}
	return strings.Join(names, ", ")
}
