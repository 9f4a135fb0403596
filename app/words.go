package app

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// counted says how many of something there are; words is the key of a plural of
// the translation, with {{.Count}}.
func counted(words string, n int) string {
	return lang.N(words, n, map[string]any{"Count": widgets.Number(n)})
}

// confidenceWords tell how sure a suggestion is, in tenths; "" when it is not known.
func confidenceWords(confidence float64) string {
	switch n := int(math.Round(10 * confidence)); n {
	case 0:
		return ""
	case 10:
		return lang.L("Nearly all suggestions like this are right")
	default:
		return fmt.Sprintf(lang.L("About %d in 10 suggestions like this are right"), n)
	}
}

func originsWords(n int) string {
	if n == 0 {
		return lang.L("no origin named")
	}
	return counted("{{.Count}} origins", n)
}

// independenceWords never claims more than is shown.
func independenceWords(n fact.Independence) string {
	switch {
	case n.Shown == 0 && n.Possible == 0:
		return lang.L("none shown to be independent")
	case n.Shown == 0:
		return widgets.Numbered(lang.L("none shown to be independent, %d possible"), n.Possible)
	case n.Possible <= n.Shown:
		return widgets.Numbered(lang.L("%d shown to be independent"), n.Shown)
	}
	return widgets.Numbered(lang.L("%d shown to be independent, %d possible"), n.Shown, n.Possible)
}

// differencesWords tell how many differences were found, or else how much there is to read.
func differencesWords(a fact.Assessment) string {
	if found := len(a.Found()); found > 0 {
		return counted("{{.Count}} differences", found)
	}
	if toRead := len(a.Differences); toRead > 0 {
		return counted("{{.Count}} to read", toRead)
	}
	return lang.L("no difference")
}

// nameOf names an article: by its outlet, or by how its title begins where the
// file does not say who published it.
func nameOf(a *fact.Article) string {
	switch {
	case a.Outlet != "":
		return a.Outlet
	case a.Title != "":
		return beginning(a.Title, 40)
	}
	return lang.L("no outlet")
}

// nameRun is the name of an article as it is written: bold for an outlet.
func nameRun(a *fact.Article) widgets.Run {
	return widgets.Run{Text: nameOf(a), Bold: a.Outlet != "", Color: inkOf(a.Outlet != "")}
}

// titleWords are the title of an article, behind the outlet where that is known.
func titleWords(a *fact.Article) string {
	switch {
	case a.Title == "":
		return nameOf(a)
	case a.Outlet == "":
		return a.Title
	}
	return a.Outlet + ": " + a.Title
}

// beginning is how words begin, to the last whole word within so many code points.
func beginning(words string, most int) string {
	runes := []rune(words)
	if len(runes) <= most {
		return words
	}
	cut := string(runes[:most])
	if at := strings.LastIndexByte(cut, ' '); at > len(cut)/2 {
		cut = cut[:at]
	}
	return strings.TrimRight(cut, " ,;:.…") + "…"
}

// originsOf are the origins the statements of a claim rest on, each once.
func (v *view) originsOf(claimID string) []string {
	var out []string
	if c := v.claim(claimID); c != nil {
		for _, id := range c.Statements {
			if s := v.statements[id]; s != nil {
				for _, o := range s.OriginIDs {
					if !slices.Contains(out, o) {
						out = append(out, o)
					}
				}
			}
		}
	}
	return out
}

// chainWords says whom a statement rests on, nearest last: "two officials via Reuters".
func (v *view) chainWords(s *fact.Statement) (who, via string) {
	var names []string
	for _, id := range s.OriginIDs {
		if o := v.origin(id); o != nil {
			names = append(names, o.Name)
		}
	}
	switch len(names) {
	case 0:
		return "", ""
	case 1:
		return names[0], ""
	}
	return names[len(names)-1], strings.Join(names[:len(names)-1], ", ")
}
