package verdicts

import (
	"strconv"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// Tally is a story in numbers.
type Tally struct {
	Claims, Decided int
	ByVerdict       map[fact.VerdictKind]int // decided claims
	BySuggestion    map[fact.VerdictKind]int // all claims, decided or not
	Outlets         int                      // known and different
	UnknownOutlets  int                      // articles that do not say who published them
	Origins         int                      // all that the story's articles rest on
	Shown           int                      // independent of each other over the whole story
	InDispute       int                      // disputed by the editor, or undecided and suggested disputed
}

// TallyOf counts a story.
func TallyOf(d *fact.Dossier) Tally {
	t := Tally{
		Origins: len(d.Origins),
		Shown:   countShown(newChains(wholeStory(d))),
	}
	outlets := make(map[string]bool)
	for i := range d.Articles {
		switch a := &d.Articles[i]; {
		case a.Outlet != "":
			outlets[nameLink(a.Outlet)] = true
		case a.OutletID != "":
			outlets[a.OutletID] = true
		default:
			t.UnknownOutlets++
		}
	}
	t.Outlets = len(outlets)
	return t.Recount(d)
}

// Recount is the tally of a story in which verdicts or suggestions have changed,
// and nothing else: what the story rests on, which takes long to find, stays.
func (t Tally) Recount(d *fact.Dossier) Tally {
	t.Claims, t.Decided, t.InDispute = len(d.Claims), 0, 0
	t.ByVerdict, t.BySuggestion = make(map[fact.VerdictKind]int), make(map[fact.VerdictKind]int)
	for _, c := range d.Claims {
		suggestion := fact.Open
		if a, ok := d.Assessments[c.ID]; ok {
			suggestion = a.Suggestion.Verdict
		}
		t.BySuggestion[suggestion]++
		holds := suggestion
		if v := d.Verdict(c.ID); v != nil && v.Kind != fact.Undecided {
			t.Decided++
			t.ByVerdict[v.Kind]++
			holds = v.Kind
		}
		if holds == fact.Disputed {
			t.InDispute++
		}
	}
	return t
}

// wholeStory is the case of everything any claim of the story rests on. Chains
// of one article hang together, so it shows how many lines of reporting the
// story has, not how many people speak in it.
func wholeStory(d *fact.Dossier) Case {
	c := Case{
		Articles: make(map[string]*fact.Article, len(d.Articles)),
		Origins:  make(map[string]*fact.Origin, len(d.Origins)),
		Evidence: d.Evidence,
	}
	for i := range d.Articles {
		c.Articles[d.Articles[i].ID] = &d.Articles[i]
	}
	for i := range d.Origins {
		c.Origins[d.Origins[i].ID] = &d.Origins[i]
	}
	statements := d.Statements()
	seen := make(map[string]bool)
	for _, claim := range d.Claims {
		for _, id := range claim.Statements {
			if s := statements[id]; s != nil && !seen[id] {
				seen[id] = true
				c.Statements = append(c.Statements, *s)
			}
		}
	}
	return c
}

// Sentence is the tally in one sentence: "5 outlets, 4 origins, 1 shown to be
// independent; 6 claims in dispute".
func (t Tally) Sentence() string {
	var parts []string
	if t.Outlets > 0 || t.UnknownOutlets == 0 {
		parts = append(parts, message.Count("{{.Count}} outlets", t.Outlets))
	}
	if t.UnknownOutlets > 0 {
		parts = append(parts, message.Count("{{.Count}} articles of unknown outlets", t.UnknownOutlets))
	}
	parts = append(parts, message.Count("{{.Count}} origins", t.Origins))
	return message.Text("{{.Counts}}, {{.Shown}} shown to be independent; {{.Claims}} in dispute",
		"Counts", strings.Join(parts, ", "), "Shown", strconv.Itoa(t.Shown), "Claims", message.Count("{{.Count}} claims", t.InDispute))
}
